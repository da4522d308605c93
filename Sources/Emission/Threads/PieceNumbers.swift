#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The numbers of pieces of work, from 0 on: each is given out once, to the thread that asks next.
package final class PieceNumbers: @unchecked Sendable {
  private var next = 0
  // `Mutex` and `Atomic` of the standard library want macOS 15.
  private let lock: UnsafeMutablePointer<pthread_mutex_t>

  init() {
    lock = .allocate(capacity: 1)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// The numbers below `end` that are left, as far as no other thread takes them.
  package func numbers(below end: Int) -> some Sequence<Int> {
    sequence(state: self) { $0.take(below: end) }
  }

  private func take(below end: Int) -> Int? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    guard next < end else { return nil }
    next += 1
    return next - 1
  }
}
