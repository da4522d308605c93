internal import Foundation

/// Where a session tells its delegate what it hears, one thing after the other.
///
/// FoundationNetworking puts every piece of every body on this queue and goes on reading, so that
/// what a fast server sends would wait here, in memory and without a bound. This one lets the
/// session wait instead once a megabyte or so is queued; and since a session that waits serves
/// nobody, it does so for a moment only, and not again before a place is free.
final class DelegateQueue: OperationQueue, @unchecked Sendable {
  private static let places = 64
  private static let longestWait = DispatchTimeInterval.milliseconds(500)
  // Filled by hand: one that is let go of with fewer places than it was made with ends the process.
  private let room = DispatchSemaphore(value: 0)
  private let lock = NSLock()
  private var isStuck = false

  override init() {
    super.init()
    maxConcurrentOperationCount = 1
    for _ in 0..<Self.places { room.signal() }
  }

  #if canImport(FoundationNetworking)
    override func addOperation(_ block: @escaping @Sendable () -> Void) {
      let wait = lock.withLock { isStuck } ? .milliseconds(0) : Self.longestWait
      let hasPlace = room.wait(timeout: .now() + wait) == .success
      lock.withLock { isStuck = !hasPlace }
      super.addOperation { [room] in
        block()
        if hasPlace { room.signal() }
      }
    }
  #endif
}
