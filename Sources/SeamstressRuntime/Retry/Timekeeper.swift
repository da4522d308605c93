public import Foundation

/// Time and chance, as the client sees them; tests put their own in.
public struct Timekeeper: Sendable {
  /// Waits before a retry. Throws when the task is cancelled.
  public var pause: @Sendable (Duration) async throws -> Void
  /// Waits for a deadline to pass. Throws when the task is cancelled.
  public var deadline: @Sendable (Duration) async throws -> Void
  /// A number in 0..<1, for jitter.
  public var random: @Sendable () -> Double
  public var now: @Sendable () -> Date

  public init(
    pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    deadline: @escaping @Sendable (Duration) async throws -> Void = {
      try await Task.sleep(for: $0)
    },
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.pause = pause
    self.deadline = deadline
    self.random = random
    self.now = now
  }

  public static let system = Timekeeper()
}
