/// Sees every attempt of every call on its way out and back: signs, measures, records, or answers
/// instead of the server.
///
///     struct Tagging: Middleware {
///       func send(_ request: TransportRequest, _ attempt: Attempt, next: Next) async throws
///         -> TransportResponse
///       {
///         var request = request
///         request.head.headerFields[tag] = "blue"
///         return try await next(request)
///       }
///     }
///
/// A request that a redirect leads to passes through it too, and may go to another server: look at
/// `request.head.authority` before you add a secret.
///
/// Of a response that is streamed (`EventStream`, `download`) a middleware sees the head: the body
/// of a success is empty there and goes around it. What it answers itself is the body.
public protocol Middleware: Sendable {
  typealias Next = @Sendable (TransportRequest) async throws -> TransportResponse

  func send(_ request: TransportRequest, _ attempt: Attempt, next: Next) async throws
    -> TransportResponse
}

/// Which try of which operation a request belongs to.
public struct Attempt: Sendable, Hashable {
  /// The operationId of the document.
  public let operation: String
  /// 1 for the first try.
  public let number: Int
}
