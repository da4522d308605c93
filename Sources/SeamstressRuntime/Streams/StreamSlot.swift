internal import HTTPTypes

/// Where the body of a streamed response waits while its head makes its way back through
/// middleware, redirects and the retry policy.
actor StreamSlot {
  private var body: ResponseBody?

  /// The response with an empty body if it is a success; anything else whole, as errors and
  /// redirects need it, but no more of it than an error keeps.
  func fill(from transport: any Transport, _ request: TransportRequest, limit: Int) async throws
    -> TransportResponse
  {
    body = nil
    let response = try await transport.stream(request, limit: limit)
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
