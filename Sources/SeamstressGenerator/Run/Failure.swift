package import SeamstressDiagnostics

/// Ends a run early: what to tell the user, where it was written, and the exit status.
package struct Failure: Error {
  package var status: ExitStatus
  package var diagnostic: Diagnostic
  /// Whether some of the output has been written all the same.
  package private(set) var hasWritten = false

  package init(_ status: ExitStatus, _ message: Diagnostic.Message, at place: (any Located)? = nil)
  {
    self.status = status
    diagnostic = Diagnostic(.error, message, span: place?.span, pointer: place?.pointer)
  }

  /// Reads files that the configuration names at a place, and says so if the disk refuses.
  static func locating<Value>(
    _ place: (any Located)?, _ work: () throws -> Value
  ) throws -> Value {
    do {
      return try work()
    } catch let failure as Disk.Failure {
      throw Failure(failure, at: place)
    }
  }

  package init(_ failure: OutputFailure, at place: (any Located)?) {
    self.init(.file, failure.message, at: place)
    hasWritten = failure.isPartial
  }

  /// The same for who has written other folders before.
  package func after(writing folders: [String]) -> Failure {
    guard !folders.isEmpty else { return self }
    let written = folders.map { "'\($0)' is written" }
    var failure = self
    failure.hasWritten = true
    failure.diagnostic.message.effect =
      ([diagnostic.message.effect].compactMap(\.self) + written).joined(separator: "; ")
    return failure
  }

  /// What the disk refused to read.
  package init(_ failure: Disk.Failure, at place: (any Located)? = nil) {
    self.init(.file, .init("file-unreadable", failure.description), at: place)
  }
}
