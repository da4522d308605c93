internal import SeamstressJSON

/// One wait for what one call has started.
struct PollingRun<Value: JSONReadable & Sendable>: Sendable {
  private let client: APIClient
  private let request: APIRequest
  private let options: RequestOptions
  private let polling: Polling
  private let latest = Latest()

  init(_ client: APIClient, _ request: APIRequest, _ options: RequestOptions, _ polling: Polling) {
    self.client = client
    self.request = request
    self.options = options
    self.polling = polling
  }

  func value(
    from response: APIResponse, at key: String?, timeout: Duration, interval: Duration
  ) async throws -> Value {
    let answer = Answer(response: response, key: key)
    let first = try await step(answer, request)
    let poller = Poller(
      timeout: timeout, interval: interval, client.configuration.timekeeper)
    if let value = try await poller.run(after: first, ask) { return value }
    let last = await latest.answer ?? answer
    throw failure(.stillPending(timeout), last)
  }

  /// Asks once how far it is.
  private func ask() async throws -> Poller.Step<Value> {
    guard let id = await latest.id else {
      throw failure(
        .unexpectedResponse("no \"\(polling.member)\" to ask for again"),
        await latest.answer ?? Answer(response: nil, key: nil))
    }
    let request = polling.request(for: id)
    // What the caller adds to the query and the body is meant for the first call alone.
    let options = RequestOptions(
      timeout: options.timeout, maximumAttempts: options.maximumAttempts,
      headers: options.headers)
    let response = try await client.response(request, options)
    return try await step(Answer(response: response, key: polling.key), request)
  }

  private func step(_ answer: Answer, _ request: APIRequest) async throws -> Poller.Step<Value> {
    guard let response = answer.response else { return .again() }
    let reader = ResponseReader(request, response, client, options)
    let progress = try reader.read { json throws(JSONError) in
      Progress(try answer.state(json), polling)
    }
    await latest.keep(answer, progress.id)
    switch progress.state {
    case .waiting:
      let now = client.configuration.timekeeper.now()
      return .again(after: RetryAfter(response.headers, now: now)?.duration)
    case .done:
      return .done(
        try reader.read { json throws(JSONError) in try Value(from: try answer.state(json)) })
    case .failed(var failure):
      failure.code = failure.code.map(response.redactor.redact)
      failure.message = failure.message.map(response.redactor.redact)
      throw self.failure(.failed(failure), answer)
    }
  }

  /// The error of the call that started it, with what is known of its end.
  private func failure(_ kind: APIError.Kind, _ answer: Answer) -> APIError {
    var error = APIError(kind, of: request)
    guard let response = answer.response else { return error }
    let redacted = response.redacted
    error.attach(redacted, response.redactor)
    error.attempts = response.attempts
    error.typed = try? JSONDecoding.read(redacted.body) { json throws(JSONError) in
      try Value(from: try answer.state(json))
    }
    return error
  }
}

extension PollingRun {
  /// A response and where the state is in it.
  fileprivate struct Answer: Sendable {
    let response: APIResponse?
    let key: String?

    func state(_ json: JSONReader) throws(JSONError) -> JSONReader {
      try key.map { key throws(JSONError) in try json.required(key) } ?? json
    }
  }

  /// What has been heard last, for the error of a wait that ends too soon.
  fileprivate actor Latest {
    private(set) var answer: Answer?
    private(set) var id: String?

    /// A server need not repeat the id.
    func keep(_ answer: Answer, _ id: String?) {
      self.answer = answer
      self.id = id ?? self.id
    }
  }
}
