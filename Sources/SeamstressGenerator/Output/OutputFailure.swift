package import SeamstressDiagnostics

/// Why nothing was written. The folder is as it was, unless the message says what is not.
package struct OutputFailure: Error, Equatable {
  package var message: Diagnostic.Message
  /// Whether the folder is not as it was.
  package var isPartial = false

  /// The folder or a name in it is not ours to use: the user decides.
  static func refused(_ message: Diagnostic.Message) -> Self { Self(message: message) }

  /// The disk would not.
  static func disk(_ failure: Disk.Failure) -> Self {
    Self(
      message: .init(
        "output-not-written", failure.description, effect: "the output folder is as it was"))
  }

  /// The disk would not, and when some of it was done already, it would not have that undone either.
  static func partial(_ stuck: OutputMoves.Stuck) -> Self {
    let list = { (paths: [String]) in paths.map { "'\($0)'" }.sorted().joined(separator: ", ") }
    var parts: [String] = []
    if !stuck.new.isEmpty { parts.append("new is \(list(stuck.new))") }
    if !stuck.gone.isEmpty { parts.append("gone is \(list(stuck.gone))") }
    return Self(
      message: .init(
        "output-partial",
        "\(stuck.failure.description); and what was done before cannot be taken back",
        effect: parts.joined(separator: "; ") + "; all else in the folder is as it was",
        help: "look at the disk, then run again: that puts everything right"), isPartial: true)
  }
}
