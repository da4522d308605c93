internal import Dispatch

/// Work on all cores of the machine.
enum Cores {
  /// One value for each number below `count`, in their order, made on whichever core is free.
  static func map<Value: Sendable>(
    _ count: Int, _ value: @Sendable (Int) -> Value
  ) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let base = buffer.baseAddress else { return }
      // Safe because each iteration writes a slot of its own, and all have ended before the count.
      nonisolated(unsafe) let results = base
      DispatchQueue.concurrentPerform(iterations: count) { index in
        (results + index).initialize(to: value(index))
      }
      initialized = count
    }
  }
}
