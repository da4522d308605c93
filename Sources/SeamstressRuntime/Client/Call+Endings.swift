internal import HTTPTypes

extension Call {
  /// What one try came to.
  enum Ending: Sendable {
    case response(TransportResponse)
    /// A redirect that is not followed, and why.
    case refused(TransportResponse, String)
    case fault(TransportError)
    case problem(RequestProblem)
  }

  func authenticate() async throws(APIError) -> Authentication {
    var authentication = Authentication()
    do {
      for scheme in schemes {
        guard let credential = configuration.credentials[scheme] else { continue }
        let kind = configuration.schemes[scheme] ?? .bearer
        try await authentication.add(credential, for: kind)
      }
    } catch {
      throw unavailable(error)
    }
    return authentication
  }

  /// After a 401: whether there is a newer token to try with.
  func refresh(_ authentication: inout Authentication, after ending: Ending)
    async throws(APIError) -> Bool
  {
    guard request.content.isReplayable, case .response(let response) = ending,
      response.head.status.code == 401,
      let token = authentication.token
    else { return false }
    do {
      guard try await token.source.token(replacing: token.secret) != nil else { return false }
    } catch {
      throw unavailable(error)
    }
    authentication = try await authenticate()
    return true
  }

  /// The pause before another try, nil if there is to be none.
  func pause(after number: Int, _ ending: Ending) async -> Duration? {
    var policy = configuration.retry
    policy.maximumAttempts = options.maximumAttempts ?? policy.maximumAttempts
    var outcome = RetryPolicy.Outcome(method: request.method.name)
    outcome.hasIdempotencyKey = hasIdempotencyKey
    outcome.isReplayable = request.content.isReplayable
    switch ending {
    case .response(let response):
      outcome.status = response.head.status.code
      outcome.retryAfter = retryAfter(response)
    case .fault(let fault): outcome.fault = fault
    case .refused, .problem: return nil
    }
    let random = configuration.timekeeper.random()
    guard let delay = policy.delay(after: number, outcome, random: random) else { return nil }
    return await budget.spend() ? delay : nil
  }

  /// Given as an option, or as a header that the document or the caller has for it.
  private var hasIdempotencyKey: Bool {
    let names = request.headers.map(\.name) + options.headers.keys
    return options.idempotencyKey != nil
      || names.contains { $0.lowercased() == "idempotency-key" }
  }

  func wait(_ pause: Duration) async throws(APIError) {
    do {
      try await configuration.timekeeper.pause(pause)
    } catch {
      throw APIError(.cancelled, of: request)
    }
  }

  func failure(_ ending: Ending, _ authentication: Authentication) -> APIError {
    let redactor = redactor(authentication)
    switch ending {
    case .response(let response):
      var error = APIError(.status, of: request)
      error.attach(response, redactor)
      error.typed = request.failures.decode(
        redactor.redact(response.body), status: response.head.status.code)
      error.retryAfter = retryAfter(response)
      return error
    case .refused(let response, let text):
      var error = APIError(.redirect(text), of: request)
      error.attach(response, redactor)
      return error
    case .fault(let fault) where fault.reason == .cancelled:
      return APIError(.cancelled, of: request)
    case .fault(let fault):
      let shown = TransportError(fault.reason, detail: redactor.redact(fault.detail))
      return APIError(.transport(shown), of: request)
    case .problem(let problem): return APIError(.invalidRequest(problem.text), of: request)
    }
  }

  /// Knows the credentials of the call, and what else the caller hands over that looks like one.
  func redactor(_ authentication: Authentication) -> Redactor {
    let given = RequestSecrets(request, options, headers: configuration.headers)
    return Redactor { authentication.secrets + given.all }
  }

  private func retryAfter(_ response: TransportResponse) -> Duration? {
    RetryAfter(response.head.headerFields, now: configuration.timekeeper.now())?.duration
  }

  private func unavailable(_ error: any Error) -> APIError {
    if Task.isCancelled || error is CancellationError { return APIError(.cancelled, of: request) }
    // The text of an app's own error may hold the token that it failed with.
    return APIError(.credentialUnavailable("\(type(of: error))"), of: request)
  }
}
