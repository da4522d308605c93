/// Takes a step again and again until it is the last one, it fails, or time runs out.
struct Poller: Sendable {
  enum Step<Value: Sendable>: Sendable {
    case done(Value)
    /// Another step is needed, not before this pause if it is longer than the poller's own.
    case again(after: Duration? = nil)
  }

  private let timeout: Duration
  private let interval: Duration
  private let timekeeper: Timekeeper

  init(timeout: Duration, interval: Duration, _ timekeeper: Timekeeper) {
    self.timeout = timeout
    self.interval = interval
    self.timekeeper = timekeeper
  }

  /// What the last step came to, or nil if time ran out before it.
  /// - Parameter first: has been taken already.
  func run<Value: Sendable>(
    after first: Step<Value>, _ next: @escaping @Sendable () async throws -> Step<Value>
  ) async throws -> Value? {
    let result = await Deadline.race(timeout, timekeeper) { () -> Result<Value, any Error> in
      do {
        return .success(try await steps(after: first, next))
      } catch {
        return .failure(error)
      }
    }
    return try result?.get()
  }

  private func steps<Value: Sendable>(
    after first: Step<Value>, _ next: @Sendable () async throws -> Step<Value>
  ) async throws -> Value {
    var step = first
    while true {
      switch step {
      case .done(let value): return value
      case .again(let pause):
        try await timekeeper.pause(max(interval, pause ?? .zero))
        // Neither a pause nor a step need notice that nobody waits any more.
        try Task.checkCancellation()
        step = try await next()
      }
    }
  }
}
