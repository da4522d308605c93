internal import Foundation

/// Keeps what `raw` wants to know of one call beside its value.
final class ResponseRecorder: @unchecked Sendable {
  private let lock = NSLock()
  private var response: APIResponse?
  private var issues: [ResponseIssue] = []

  func record(_ response: APIResponse) {
    lock.withLock { self.response = response }
  }

  func record(_ issues: [ResponseIssue]) {
    lock.withLock { self.issues += issues }
  }

  /// The last response, and what was left out of all of them.
  var recorded: (last: APIResponse?, issues: [ResponseIssue]) {
    lock.withLock { (response, issues) }
  }
}
