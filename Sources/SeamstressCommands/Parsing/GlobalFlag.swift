/// A flag that every command understands.
///
/// Before the words of a command a flag is always such a one; after them, a parameter of the same
/// name comes first.
public struct GlobalFlag: Sendable, Hashable {
  public let name: String
  public let short: Character?
  /// Stands for its value in help; nil: it takes none.
  public let placeholder: String?
  public let help: String

  public init(
    _ name: String, short: Character? = nil, takes placeholder: String? = nil, _ help: String
  ) {
    self.name = name
    self.short = short
    self.placeholder = placeholder
    self.help = help
  }

  /// Those that the engine itself acts on.
  static let standard: [GlobalFlag] = [
    GlobalFlag("help", short: "h", "Say what a command does and what it accepts."),
    GlobalFlag(
      "interactive", short: "i", "Ask for parameters, also for those that may be left out."),
    GlobalFlag("non-interactive", short: "y", "Never ask; the default away from a terminal."),
    GlobalFlag("json", "Write JSON, also to a terminal."),
    GlobalFlag("no-json", "Write for people, also into a pipe."),
    GlobalFlag("raw", takes: "json", "Parameters as one JSON object; flags win over it."),
    GlobalFlag("no-stdin", "Do not read parameters from standard input."),
    GlobalFlag("all", "Fetch every page of a list."),
    GlobalFlag("no-wait", "Do not wait for what the server does in the background."),
    GlobalFlag("wait", takes: "seconds", "Wait for it this long instead of 10 seconds."),
    GlobalFlag("curl", "Write the equivalent cURL call and send nothing."),
    GlobalFlag("version", "Say which version this is."),
  ]

  func matches(_ text: String) -> Bool { FlagName.fold(text) == FlagName.fold(name) }
}

/// How names of flags are compared: `--acs_user_id`, `--acs-user-id` and `--acsUserID` are one.
enum FlagName {
  static func fold(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
