package import SeamstressDiagnostics

/// Why nothing was written. The folder is as it was.
package struct OutputFailure: Error, Equatable {
  package enum Cause: Sendable, Equatable {
    /// The folder or a name in it is not ours to use: the user decides.
    case refused
    /// The disk would not.
    case disk
  }

  package var cause: Cause
  package var message: Diagnostic.Message

  static func refused(_ message: Diagnostic.Message) -> Self {
    Self(cause: .refused, message: message)
  }

  static func disk(_ failure: Disk.Failure) -> Self {
    Self(
      cause: .disk,
      message: .init(
        "output-not-written", failure.description, effect: "the output folder is as it was"))
  }
}
