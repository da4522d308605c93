extension Explanation {
  /// How a caller proves who it is.
  static let security: [Explanation] = [
    .init(
      "security-scheme-type",
      "A security scheme is apiKey, http, oauth2, openIdConnect or mutualTLS.",
      "type: bearer             # write: { type: http, scheme: bearer }"),
    .init(
      "security-scheme-location",
      "A key travels in a header, the query or a cookie.",
      "in: body"),
    .init(
      "security-scheme-name",
      """
      The name of the header, query item or cookie that carries the key cannot be sent \
      as it is.
      """,
      "name: \"my key\""),
    .init(
      "unusable-security-scheme",
      """
      An operation asks for a scheme that could not be read; its own diagnostic says \
      why.
      """,
      "security: [{ key: [] }]"),
    .init(
      "undeclared-security-scheme",
      "An operation asks for a scheme that is declared nowhere.",
      "security: [{ bearr: [] }]"),
    .init(
      "undeclared-scope",
      "An operation asks for a scope that no flow of the scheme declares.",
      "security: [{ oauth: [pets:raed] }]"),
    .init(
      "http-scheme",
      """
      The scheme of an Authorization header is none of the registered ones, such as \
      bearer and basic.
      """,
      "scheme: token"),
    .init(
      "oauth-flow",
      """
      OAuth 2 has the flows implicit, password, clientCredentials, authorizationCode \
      and, since 3.2, deviceAuthorization.
      """,
      "flows: { accessCode: … }"),
    .init(
      "security-url",
      "The address of an authorization server is no URL.",
      "tokenUrl: example"),
  ]
}
