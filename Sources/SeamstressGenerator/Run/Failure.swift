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

  package init(_ failure: OutputFailure, at place: (any Located)?) {
    switch failure.cause {
    case .refused: self.init(.usage, failure.message, at: place)
    case .disk: self.init(.file, failure.message, at: place)
    }
  }
}
