extension Rule {
  static let requests = [
    requestTarget, argumentEncoding, bodyEncoding, constantSent, assumedDefault, security, server,
  ]

  static let requestTarget = Self(
    "request-target", .behaviour,
    """
    The operation is the same by its operationId or by its path, and is sent to another path or by \
    another method. Releases made of the old document go on calling the old one.
    """,
    "/v2/pets: …                # was /v1/pets")

  static let argumentEncoding = Self(
    "argument-encoding", .behaviour,
    "An argument is sent under another name, at another place or in another style.",
    "explode: false             # was true")

  static let bodyEncoding = Self(
    "body-encoding", .behaviour,
    "The body is sent, or the response asked for, in another media type.",
    "application/merge-patch+json: …    # was application/json")

  static let constantSent = Self(
    "constant-sent", .behaviour,
    "A value that is always sent, and that no caller writes, is another one.",
    "const: card                # was key")

  static let assumedDefault = Self(
    "assumed-default", .behaviour,
    """
    What is assumed where a caller gives nothing, by the server or, with 'defaults: applied', by \
    the SDK, is something else.
    """,
    "default: 100               # was 20")

  static let security = Self(
    "security-changed", .behaviour,
    """
    The operation asks for other credentials. A client that has none of them fails when it is \
    called; that it compiles says nothing.
    """,
    "security: [{ token: [] }]  # was []")

  static let server = Self(
    "server-changed", .behaviour, "Requests go to another address, unless the app names one.",
    "servers: [{ url: https://eu.example.com }]")
}

extension Rule {
  static let client = [
    clientRenamed, schemeRemoved, schemeChanged, schemeAdded, headerRemoved,
    headerType, headerAdded, headerName,
  ]

  static let clientRenamed = Self(
    "client-renamed", .breaking,
    "The client is named for the title, unless the configuration says 'client: Name'.",
    "title: Pet Store           # was Pets")

  static let schemeRemoved = Self(
    "security-scheme-removed", .breaking,
    """
    Credentials are given by the names of security schemes, as texts: what is given under a name \
    that is gone compiles, and is never sent.
    """,
    "securitySchemes: { token: … }    # was api_key")

  static let schemeChanged = Self(
    "security-scheme-changed", .behaviour,
    "Credentials of the same name are sent in another way, and may have to be of another kind.",
    "in: query                  # was header")

  static let schemeAdded = Self(
    "security-scheme-added", .additive, "There is one more way to prove who is calling.",
    "token: { type: http, scheme: bearer }")

  static let headerRemoved = Self(
    "response-header-removed", .breaking,
    "Code that reads the header by its name does not compile.",
    "headers: {}                # was { X-Rate-Limit: … }")

  static let headerType = Self(
    "response-header-type", .breaking, "Code that reads the header was written for another type.",
    "schema: { type: integer }  # was string")

  static let headerAdded = Self(
    "response-header-added", .additive, "There is one more header to read.",
    "headers: { X-Rate-Limit: … }")

  static let headerName = Self(
    "response-header-name", .behaviour,
    "The header is looked for under another name, or read in another style.",
    "explode: true              # was false")
}

extension Rule {
  static let texts = [deprecated, undeprecated, documentation]

  static let deprecated = Self(
    "deprecated", .additive,
    "Code that uses it compiles with a warning, which is a minor release (semver §7).",
    "deprecated: true")

  static let undeprecated = Self(
    "undeprecated", .documentation, "A warning is gone.", "deprecated: false           # was true")

  static let documentation = Self(
    "documentation-changed", .documentation, "Its description reads otherwise.",
    "description: Lists pets, newest first.")
}
