internal import HTTPTypes

/// A successful response whose body is still on its way, with what its errors need.
struct OpenResponse: Sendable {
  let request: APIRequest
  let response: APIResponse
  let body: ResponseBody

  /// What went wrong after the head, as the error of the call.
  func error(_ error: any Error) -> any Error {
    if let error = error as? APIError { return error.asSeenByTask }
    guard let fault = error as? TransportError else {
      let isCancelled = Task.isCancelled || error is CancellationError
      let other = TransportError(.other, detail: "\(type(of: error))")
      return failure(isCancelled ? .cancelled : .transport(other)).asSeenByTask
    }
    if fault.reason == .cancelled { return failure(.cancelled).asSeenByTask }
    let detail = response.redactor.redact(fault.detail)
    return failure(.transport(TransportError(fault.reason, detail: detail)))
  }

  func failure(_ kind: APIError.Kind, body: [UInt8] = []) -> APIError {
    var error = APIError(kind, of: request)
    let head = HTTPResponse(
      status: .init(code: response.status), headerFields: response.headers)
    error.attach(TransportResponse(head: head, body: body), response.redactor)
    error.attempts = response.attempts
    return error
  }
}

extension APIClient {
  /// Runs an operation up to the head of its response.
  /// - Parameter waiting: bounds what has arrived and is not yet taken; nil: as the client does.
  func open(_ request: APIRequest, _ options: RequestOptions, waiting: Int? = nil) async throws
    -> OpenResponse
  {
    let slot = StreamSlot(waiting: waiting)
    let call = try Call(request, options, configuration, budget, stream: slot)
    let response = try await call.run()
    // A middleware that answers itself leaves the slot empty.
    let body = await slot.take() ?? ResponseBody(response.bytes)
    return OpenResponse(
      request: request, response: response,
      body: body.bounded(
        idle: configuration.idleTimeout, length: lengthLimit(response), configuration.timekeeper))
  }

  /// A few bytes that are sent compressed can make any number of those that arrive here, so that
  /// such a body is bounded even where it is streamed.
  private func lengthLimit(_ response: APIResponse) -> Int {
    let coding = response.headers[.contentEncoding]?.lowercased() ?? "identity"
    return coding == "identity" ? .max : configuration.maximumResponseBytes
  }
}
