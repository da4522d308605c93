internal import HTTPTypes

/// Where the body of a streamed response waits while its head makes its way back through
/// middleware, redirects and the retry policy.
actor StreamSlot {
  private let waiting: Int?
  private var body: ResponseBody?

  /// - Parameter waiting: bounds what has arrived and is not yet taken; nil: as the client does.
  init(waiting: Int? = nil) {
    self.waiting = waiting
  }

  /// The response with an empty body if it is a success; anything else whole, as errors and
  /// redirects need it, but no more of it than an error keeps.
  func fill(from transport: any Transport, _ request: TransportRequest, limit: Int) async throws
    -> TransportResponse
  {
    body = nil
    let response = try await transport.stream(request, limit: waiting ?? limit)
    if response.head.status.kind == .successful {
      body = response.body
      return TransportResponse(head: response.head)
    }
    let reach = min(limit, APIError.maximumBodyBytes * 2)
    return TransportResponse(
      head: response.head, body: try await response.body.collect(upTo: reach))
  }

  func take() -> ResponseBody? {
    defer { body = nil }
    return body
  }
}
