/// Bounds how long something may take.
enum Deadline {
  /// The result of `work`, or nil if `duration` passes first, in which case `work` is cancelled.
  /// A duration that is not positive bounds nothing.
  static func race<Success: Sendable>(
    _ duration: Duration, _ timekeeper: Timekeeper,
    _ work: @escaping @Sendable () async -> Success
  ) async -> Success? {
    guard duration > .zero else { return await work() }
    return await withTaskGroup(of: Lap<Success>.self) { group in
      group.addTask { .finished(await work()) }
      group.addTask {
        do {
          try await timekeeper.deadline(duration)
          return .passed
        } catch {
          return .stopped
        }
      }
      defer { group.cancelAll() }
      for await lap in group {
        switch lap {
        case .finished(let success): return success
        case .passed: return nil
        case .stopped: continue
        }
      }
      return nil
    }
  }

  private enum Lap<Success: Sendable>: Sendable {
    case finished(Success)
    case passed
    /// The caller's task was cancelled, which the work notices by itself.
    case stopped
  }
}
