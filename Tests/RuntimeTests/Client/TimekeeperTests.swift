import Foundation
import SeamstressRuntime
import Testing

/// The clock that clients have unless a test gives them another.
struct TimekeeperTests {
  private static let system = Timekeeper.system

  @Test(arguments: [system.pause, system.deadline])
  func timePasses(_ wait: @Sendable (Duration) async throws -> Void) async throws {
    let start = ContinuousClock.now
    try await wait(.milliseconds(20))
    #expect(ContinuousClock.now - start >= .milliseconds(19))
    try await wait(.zero)
  }

  @Test(arguments: [system.pause, system.deadline])
  func cancellationEndsTheWait(_ wait: @escaping @Sendable (Duration) async throws -> Void)
    async throws
  {
    for delay in [0, 1] {
      let task = Task { try await wait(.seconds(100_000)) }
      try await Task.sleep(for: .milliseconds(delay))
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
    // Long before it begins, too.
    let late = Task {
      while !Task.isCancelled { await Task.yield() }
      try await wait(.seconds(100_000))
    }
    late.cancel()
    await #expect(throws: CancellationError.self) { try await late.value }
  }
}
