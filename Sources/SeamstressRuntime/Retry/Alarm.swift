internal import Foundation

/// Waits for a time to pass, and leaves nothing behind where the wait is cut short.
///
/// `Task.sleep` does: a sleep that was cancelled stays in memory until its time would have come, and
/// nearly every deadline is one, thousands a second of a busy client and one for each piece of a
/// download. A timer for each wait would be two visits to the kernel a call; here all share one.
final class Alarm: @unchecked Sendable {
  fileprivate typealias Waiter = CheckedContinuation<Void, any Error>

  fileprivate let time: DispatchTime
  private let lock = NSLock()
  private var waiter: Waiter?
  private var isOver = false

  private init(_ duration: Duration) { time = .now() + duration.inSeconds }

  /// - Throws: `CancellationError` when the task is cancelled.
  static func wait(_ duration: Duration) async throws {
    let alarm = Alarm(duration)
    defer { AlarmClock.shared.remove(alarm) }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { alarm.start($0) }
    } onCancel: {
      alarm.end(.failure(CancellationError()))
    }
  }

  private func start(_ waiter: Waiter) {
    let begins = lock.withLock {
      if !isOver { self.waiter = waiter }
      return !isOver
    }
    guard begins else { return waiter.resume(throwing: CancellationError()) }
    AlarmClock.shared.add(self)
  }

  fileprivate func end(_ result: Result<Void, any Error>) {
    let waiter = lock.withLock {
      defer { self.waiter = nil }
      isOver = true
      return self.waiter
    }
    waiter?.resume(with: result)
  }
}

/// One timer for every wait of the process, set to the earliest.
///
/// A wait that is cut short leaves the timer as it is: it then rings for nothing, once, and is set to
/// what is the earliest by then. Deadlines are mostly of one length, so a new one rarely moves it.
fileprivate final class AlarmClock: @unchecked Sendable {
  static let shared = AlarmClock()

  private let lock = NSLock()
  private var alarms: [ObjectIdentifier: Alarm] = [:]
  private var next = DispatchTime.distantFuture
  private let timer = DispatchSource.makeTimerSource()

  private init() {
    timer.setEventHandler { [unowned self] in ring() }
    timer.schedule(deadline: .distantFuture)
    timer.activate()
  }

  func add(_ alarm: Alarm) {
    lock.withLock {
      alarms[ObjectIdentifier(alarm)] = alarm
      if alarm.time < next { set(alarm.time) }
    }
  }

  func remove(_ alarm: Alarm) {
    lock.withLock { _ = alarms.removeValue(forKey: ObjectIdentifier(alarm)) }
  }

  private func ring() {
    let due = lock.withLock {
      let now = DispatchTime.now()
      let due = alarms.values.filter { $0.time <= now }
      for alarm in due { alarms[ObjectIdentifier(alarm)] = nil }
      set(alarms.values.lazy.map(\.time).min() ?? .distantFuture)
      return due
    }
    for alarm in due { alarm.end(.success(())) }
  }

  /// Under the lock, so that of two changes the timer has the later one.
  private func set(_ time: DispatchTime) {
    next = time
    timer.schedule(deadline: time)
  }
}
