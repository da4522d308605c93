/// Why no complete response arrived.
public struct TransportError: Error, Sendable, Hashable {
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case connectionRefused, hostNotFound, connectionLost, timedOut, cancelled
    /// The TLS handshake or the certificate failed.
    case tls
    /// The body grew past the client's size limit.
    case tooLarge
    /// The body ended before its announced end.
    case truncated
    /// What arrived is not HTTP.
    case malformedResponse
    case notConnected, other
  }

  public let reason: Reason
  /// What the networking library says, for a person to read.
  public let detail: String

  /// Whether sending the request again could not end otherwise, whatever the reason.
  public let isPermanent: Bool

  public init(_ reason: Reason, detail: String = "", isPermanent: Bool = false) {
    self.reason = reason
    self.detail = detail
    self.isPermanent = isPermanent
  }

  /// Whether the request certainly never reached the server, so that sending it again is safe
  /// whatever its method.
  var neverSent: Bool {
    reason == .connectionRefused || reason == .hostNotFound || reason == .notConnected
  }
}
