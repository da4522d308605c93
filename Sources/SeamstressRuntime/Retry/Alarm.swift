internal import Foundation

/// Waits for a time to pass, and leaves nothing behind where the wait is cut short.
///
/// `Task.sleep` does: a sleep that was cancelled stays in memory until its time would have come, and
/// nearly every deadline is one, thousands a second of a busy client and one for each piece of a
/// download.
final class Alarm: @unchecked Sendable {
  private typealias Waiter = CheckedContinuation<Void, any Error>

  private let lock = NSLock()
  private var waiter: Waiter?
  private var timer: (any DispatchSourceTimer)?
  private var isOver = false

  /// - Throws: `CancellationError` when the task is cancelled.
  static func wait(_ duration: Duration) async throws {
    let alarm = Alarm()
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { alarm.start($0, duration) }
    } onCancel: {
      alarm.end(.failure(CancellationError()))
    }
  }

  private func start(_ waiter: Waiter, _ duration: Duration) {
    let timer = DispatchSource.makeTimerSource()
    timer.setEventHandler { [self] in end(.success(())) }
    timer.schedule(deadline: .now() + duration.inSeconds)
    let begins = lock.withLock {
      if !isOver { (self.waiter, self.timer) = (waiter, timer) }
      return !isOver
    }
    timer.activate()
    if begins { return }
    timer.cancel()
    waiter.resume(throwing: CancellationError())
  }

  private func end(_ result: Result<Void, any Error>) {
    let (waiter, timer) = lock.withLock {
      defer { (self.waiter, self.timer) = (nil, nil) }
      isOver = true
      return (self.waiter, self.timer)
    }
    // Lets go of the handler, and with it of this.
    timer?.cancel()
    waiter?.resume(with: result)
  }
}
