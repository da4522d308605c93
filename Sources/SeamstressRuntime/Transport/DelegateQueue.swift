internal import Foundation

/// Where a session tells its delegate what it hears, one thing after the other.
///
/// FoundationNetworking puts every piece of every body on this queue and goes on reading: what
/// arrives faster than the queue is run waits here, in memory and without a bound, gigabytes of it
/// where the machine is busy. So on Linux nothing is put off. The session tells its delegate itself,
/// on the one queue that moves its bytes, and reads on when it has been heard; a server that is
/// faster waits. What the delegate does there must be short and never wait for the session.
final class DelegateQueue: OperationQueue, @unchecked Sendable {
  override init() {
    super.init()
    maxConcurrentOperationCount = 1
  }

  #if canImport(FoundationNetworking)
    override func addOperation(_ block: @escaping @Sendable () -> Void) {
      block()
    }
  #endif
}
