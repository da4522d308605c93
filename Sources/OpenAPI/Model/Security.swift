package import SeamstressDocuments

/// How a caller may prove who it is (OpenAPI §4.8.27).
package struct SecurityScheme: OpenAPIValue {
  package enum Kind: Hashable, Sendable {
    case apiKey(name: String, location: Parameter.Location)
    /// The scheme of RFC 9110 §11.1, lower case: `bearer`, `basic`, `digest`, …
    case http(scheme: String, bearerFormat: String?)
    case oauth2
    case openIDConnect(url: String)
    case mutualTLS
  }

  package var node: Node
  package var name: String
  package var kind: Kind
  package var description: String?
  /// The ways to get a token with `oauth2`; empty for every other kind.
  package var flows: [OAuthFlow]

  package init(
    node: Node, name: String, kind: Kind, description: String?, flows: [OAuthFlow] = []
  ) {
    self.node = node
    self.name = name
    self.kind = kind
    self.description = description
    self.flows = flows
  }
}

/// One alternative: all the schemes named in it together. Empty means that none is needed.
package struct SecurityRequirement: OpenAPIValue {
  package var node: Node
  package var schemes: [(name: String, scopes: [String])]

  package init(node: Node, schemes: [(name: String, scopes: [String])]) {
    self.node = node
    self.schemes = schemes
  }
}

/// One way to get a token (OpenAPI §4.8.29).
package struct OAuthFlow: OpenAPIValue {
  package var node: Node
  /// `implicit`, `password`, `clientCredentials`, `authorizationCode`, `deviceAuthorization`.
  package var name: String
  package var authorizationURL: String?
  package var tokenURL: String?
  package var refreshURL: String?
  package var scopes: [String]

  package init(
    node: Node, name: String, authorizationURL: String?, tokenURL: String?, refreshURL: String?,
    scopes: [String]
  ) {
    self.node = node
    self.name = name
    self.authorizationURL = authorizationURL
    self.tokenURL = tokenURL
    self.refreshURL = refreshURL
    self.scopes = scopes
  }
}
