/// What moves one request to a server and one response back: a URLSession, another HTTP client,
/// or a stub in a test.
///
/// A transport does not follow redirects, keep cookies, cache, retry or time out: the client does
/// that, the same way over every transport. It stops promptly when its task is cancelled, stops
/// reading a body that grows past `limit` bytes, and throws `TransportError` for what goes wrong.
public protocol Transport: Sendable {
  func send(_ request: TransportRequest, limit: Int) async throws -> TransportResponse

  /// Gives back the head as soon as it has arrived and the body while it arrives. Here `limit`
  /// bounds the bytes that have arrived and are not yet taken, not the length of the body.
  ///
  /// Without an own implementation, the whole response is awaited, by `send`.
  func stream(_ request: TransportRequest, limit: Int) async throws -> StreamedResponse

  /// Whether bodies may be given that are not in memory. By default they may not, and the client
  /// collects them first.
  var acceptsStreamedBodies: Bool { get }
}

extension Transport {
  public func stream(_ request: TransportRequest, limit: Int) async throws -> StreamedResponse {
    let response = try await send(request, limit: limit)
    return StreamedResponse(head: response.head, body: ResponseBody(response.body))
  }

  public var acceptsStreamedBodies: Bool { false }
}
