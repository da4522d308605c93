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
    pause: (@Sendable (Duration) async throws -> Void)? = nil,
    deadline: (@Sendable (Duration) async throws -> Void)? = nil,
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.pause = pause ?? { try await Alarm.wait($0) }
    self.deadline = deadline ?? { try await Alarm.wait($0) }
    self.random = random
    self.now = now
  }

  public static let system = Timekeeper()
}
