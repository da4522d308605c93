/// What moves one request to a server and one response back: a URLSession, another HTTP client,
/// or a stub in a test.
///
/// A transport does not follow redirects, keep cookies, cache, retry or time out: the client does
/// that, the same way over every transport. It stops promptly when its task is cancelled, stops
/// reading a body that grows past `limit` bytes, and throws `TransportError` for what goes wrong.
public protocol Transport: Sendable {
  func send(_ request: TransportRequest, limit: Int) async throws -> TransportResponse
}
