public import SeamstressJSON

extension APIClient {
  /// Runs an operation that the server goes on working at after it has answered, and waits for it
  /// to be done, as the call's options or the client's configuration say. `raw` never waits.
  ///
  /// - Parameter key: the member of the first response that holds the state; nil: all of it.
  /// - Throws: `APIError`: `.failed` for what came to nothing, `.stillPending` where time ran out;
  ///   `typed` then holds the last state as a `Value`. `CancellationError` where the task is
  ///   cancelled.
  public func fetchAndPoll<Value: JSONReadable & Sendable>(
    _ request: APIRequest, _ options: RequestOptions, at key: String? = nil, polling: Polling
  ) async throws -> Value {
    let policy = options.polling ?? configuration.polling
    guard case .wait(let timeout, let interval) = policy, recorder == nil else {
      guard let key else { return try await fetch(request, options) }
      return try await fetch(request, options, at: key)
    }
    let response = try await response(request, options)
    let run = PollingRun<Value>(self, request, options, polling)
    return try await run.value(from: response, at: key, timeout: timeout, interval: interval)
  }

  /// Fetches something again and again until it is as it should be.
  ///
  ///     let device = try await client.wait(until: { $0.isOnline }) {
  ///       try await seam.devices.get(deviceID: id)
  ///     }
  ///
  /// - Parameter policy: nil: the client's; `.never` fetches once.
  /// - Throws: what `fetch` throws, and an `APIError` with `.stillPending` where time runs out.
  public func wait<Value: Sendable>(
    _ policy: PollingPolicy? = nil, until isDone: @escaping @Sendable (Value) -> Bool,
    _ fetch: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let first = try await fetch()
    guard case .wait(let timeout, let interval) = policy ?? configuration.polling,
      !isDone(first)
    else { return first }
    let poller = Poller(timeout: timeout, interval: interval, configuration.timekeeper)
    let last: Value? = try await poller.run(after: .again()) {
      let value = try await fetch()
      return isDone(value) ? .done(value) : .again()
    }
    if let last { return last }
    throw APIError(.stillPending(timeout), of: APIRequest(.get, "", id: "wait"))
  }
}
