package import SeamstressDiagnostics

/// Ends a run early: what to tell the user, where it was written, and the exit status.
package struct Failure: Error {
  package var status: ExitStatus
  package var diagnostic: Diagnostic

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
  }

  /// What the disk refused to read.
  package init(_ failure: Disk.Failure, at place: (any Located)? = nil) {
    self.init(.file, .init("file-unreadable", failure.description), at: place)
  }
}
