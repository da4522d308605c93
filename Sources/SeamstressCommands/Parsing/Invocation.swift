/// What was typed, understood but not yet checked for completeness.
struct Invocation: Sendable {
  enum Target: Sendable {
    case command(Command)
    case local(LocalCommand)
    /// Words that are no command by themselves.
    case group([String])
  }

  var target: Target
  var globals = GlobalValues()
  /// The texts of each parameter's flag, by the parameter's place in the command.
  var texts: [Int: [String]] = [:]
  /// What a local command takes beside its flags.
  var operands: [String] = []

  var wantsHelp: Bool { globals.isSet("help") }
}
