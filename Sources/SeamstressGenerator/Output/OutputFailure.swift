package import SeamstressDiagnostics

/// Why nothing was written. The folder is as it was.
package struct OutputFailure: Error, Equatable {
  package var message: Diagnostic.Message

  /// The folder or a name in it is not ours to use: the user decides.
  static func refused(_ message: Diagnostic.Message) -> Self { Self(message: message) }

  /// The disk would not.
  static func disk(_ failure: Disk.Failure) -> Self {
    Self(
      message: .init(
        "output-not-written", failure.description, effect: "the output folder is as it was"))
  }
}
