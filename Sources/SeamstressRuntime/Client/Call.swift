internal import HTTPTypes

/// One call from its arguments to its response: authentication, tries, redirects, deadline.
struct Call: Sendable {
  let request: APIRequest
  let options: RequestOptions
  let configuration: ClientConfiguration
  let budget: RetryBudget
  let schemes: [String]
  private let boundary: String
  private let stream: StreamSlot?
  private let log: CallLog
  private let sent = TryCount()

  /// - Throws: `APIError` if the call cannot be made with what the client has.
  init(
    _ request: APIRequest, _ options: RequestOptions, _ configuration: ClientConfiguration,
    _ budget: RetryBudget, stream: StreamSlot? = nil
  ) throws(APIError) {
    if let problem = request.problem {
      throw APIError(.invalidRequest(problem.text), of: request)
    }
    let credentials = configuration.credentials
    let requirement = request.security ?? [credentials.schemes]
    guard let schemes = credentials.firstSatisfied(of: requirement) else {
      throw APIError(.missingCredentials(requirement), of: request)
    }
    self.request = request
    self.options = options
    self.configuration = configuration
    self.budget = budget
    self.schemes = schemes
    self.stream = stream
    boundary = Self.boundary(configuration.timekeeper)
    log = CallLog(configuration, request)
    try refuseLeak()
  }

  /// - Throws: `APIError`, or `CancellationError` where the task is cancelled.
  func run() async throws -> APIResponse {
    let timeout = options.timeout ?? configuration.timeout
    let result = await Deadline.race(timeout, configuration.timekeeper) { await self.result() }
    do throws(APIError) {
      guard let result else { throw APIError(.timedOut(timeout), of: request) }
      return try result.get()
    } catch {
      var error = error
      error.attempts = sent.count
      throw error.asSeenByTask
    }
  }

  private func result() async -> Result<APIResponse, APIError> {
    do throws(APIError) {
      return .success(try await attempts())
    } catch {
      return .failure(error)
    }
  }

  /// Tries until one succeeds or the policy gives up.
  private func attempts() async throws(APIError) -> APIResponse {
    var authentication = try await authenticate()
    var hasRefreshed = false
    var number = 1
    while true {
      let ending = await attempt(number, authentication)
      if case .response(let response) = ending, response.head.status.kind == .successful {
        await budget.succeeded()
        return APIResponse(
          status: response.head.status.code, headers: response.head.headerFields,
          bytes: response.body, redactor: redactor(authentication), attempts: sent.count)
      }
      if !hasRefreshed, try await refresh(&authentication, after: ending) {
        hasRefreshed = true
      } else if let pause = await pause(after: number, ending) {
        try await wait(pause)
        number += 1
      } else {
        throw failure(ending, authentication)
      }
    }
  }

  /// One try over the middleware and the transport, with the redirects that it leads along.
  private func attempt(_ number: Int, _ authentication: Authentication) async -> Ending {
    let attempt = Attempt(operation: request.operation, number: number)
    do {
      let assembly = RequestAssembly(request, options, configuration, boundary: boundary)
      let first = try assembly.assemble(authentication)
      let hops = Hops(configuration, attempt, log: log, stream: stream)
      sent.add()
      return try await bounded { try await hops.send(first) }
    } catch let error as TransportError {
      return .fault(error)
    } catch let problem as RequestProblem {
      return .problem(problem)
    } catch {
      // A middleware's own error: its text may hold anything, its type says enough.
      let reason: TransportError.Reason = Task.isCancelled ? .cancelled : .other
      return .fault(TransportError(reason, detail: "\(type(of: error))"))
    }
  }
}
