public import SeamstressJSON

/// What one call does differently from the rest of its client.
///
///     try await seam.acs.credentials.get(
///       acsCredentialID: id, options: .init(timeout: .seconds(5)))
public struct RequestOptions: Sendable {
  /// For the whole call with its retries; nil: the client's.
  public var timeout: Duration?
  /// Tries in all; nil: the client's.
  public var maximumAttempts: Int?
  /// Whether to wait where the answer comes before the end of the operation; nil: the client's.
  public var polling: PollingPolicy?
  /// What becomes of elements of lists that cannot be read; nil: the client's.
  public var unreadableElements: UnreadableElementPolicy?
  /// Added to the request, or in place of a header of the same name.
  public var headers: [String: String]
  /// Added to the query, in the order of their names.
  public var query: [String: JSON]
  /// Added to a JSON object body, or in place of a property of the same name.
  public var body: [String: JSON]
  /// Sent as `Idempotency-Key`, the same on every try, which makes POST and PATCH repeatable
  /// where the client's retry policy has no objection.
  public var idempotencyKey: String?

  /// As the client does it.
  // Spelled out because a default argument of each generated method calls it.
  public init() {
    headers = [:]
    query = [:]
    body = [:]
  }

  public init(
    timeout: Duration? = nil, maximumAttempts: Int? = nil, polling: PollingPolicy? = nil,
    unreadableElements: UnreadableElementPolicy? = nil, headers: [String: String] = [:],
    query: [String: JSON] = [:], body: [String: JSON] = [:], idempotencyKey: String? = nil
  ) {
    self.timeout = timeout
    self.maximumAttempts = maximumAttempts
    self.polling = polling
    self.unreadableElements = unreadableElements
    self.headers = headers
    self.query = query
    self.body = body
    self.idempotencyKey = idempotencyKey
  }
}

extension RequestOptions: CustomStringConvertible, CustomReflectable {
  /// Names only: a caller's header may be a credential.
  public var description: String {
    let names = (headers.keys.sorted() + query.keys.sorted() + body.keys.sorted())
    return "RequestOptions(\(names.joined(separator: ", ")))"
  }

  public var customMirror: Mirror { Mirror(self, children: []) }
}
