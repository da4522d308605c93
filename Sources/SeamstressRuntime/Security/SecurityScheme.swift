/// How one security scheme of the document puts a credential on the wire.
/// (OpenAPI 3.1 §4.8.27. `oauth2` and `openIdConnect` end as bearer tokens.)
public enum SecurityScheme: Sendable, Hashable {
  /// `Authorization: Bearer <token>`
  case bearer
  /// `Authorization: Basic <base64 of user:password>`
  case basic
  /// `Authorization: <scheme> <value>`, for the other schemes of the HTTP registry.
  case http(String)
  /// A value in a named header, query parameter or cookie.
  case apiKey(Location, String)
  /// A client certificate: the transport's business, nothing is added to the request.
  case mutualTLS

  public enum Location: Sendable, Hashable {
    case header, query, cookie
  }
}

/// The schemes of a document by name.
public typealias SecuritySchemes = [String: SecurityScheme]

/// The alternatives of an operation: one inner list is enough, and all of its schemes are needed.
/// An empty outer list, like an empty inner one, means that no credential is needed.
public typealias SecurityRequirement = [[String]]
