internal import Foundation

/// How often a call has been sent so far, whoever ends it: a deadline knows nothing of the tries.
final class TryCount: @unchecked Sendable {
  private let lock = NSLock()
  private var total = 0

  var count: Int { lock.withLock { total } }

  func add() {
    lock.withLock { total += 1 }
  }
}
