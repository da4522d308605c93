extension Explanation {
  /// The document as a whole.
  static let structure: [Explanation] = [
    .init(
      "not-openapi",
      """
      The file is readable but no OpenAPI description: it lacks the key openapi at the \
      top. Often it is the web page about the description.
      """,
      "openapi: 3.1.0"),
    .init(
      "swagger-2",
      """
      Swagger 2 is another language. Converters are good and free; convert once and keep \
      the result.
      """,
      "npx swagger2openapi --patch -o openapi.yaml swagger.yaml"),
    .init(
      "unsupported-version",
      "OpenAPI 3.0, 3.1 and 3.2 can be read.",
      "openapi: 3.1.0"),
    .init(
      "newer-version",
      """
      The document follows a version that came after this generator. It is read as the \
      newest one known.
      """,
      "openapi: 3.9.0"),
    .init(
      "newer-field",
      "The field came with a later version than the one in the first line.",
      """
      openapi: 3.0.3
      webhooks: { … }          # since 3.1
      """),
    .init(
      "unquoted-version",
      "Without quotation marks 3.1 is a number.",
      "openapi: 3.1             # write: 3.1.0"),
    .init(
      "missing-paths",
      "A document must have paths, or, since 3.1, webhooks or components.",
      "paths: {}"),
    .init(
      "missing-field",
      "A field that OpenAPI requires is not there. The message says what is assumed.",
      "info: { title: Pets }    # version is missing"),
    .init(
      "unknown-field",
      """
      OpenAPI knows no such field here, so it has no effect; often it is misspelt or a \
      level too high or low.
      """,
      "summry: All pets"),
    .init(
      "foreign-extension",
      """
      Extensions of other generators are ignored unless the configuration gives them a \
      meaning.
      """,
      "x-speakeasy-name-override: find"),
    .init(
      "not-used",
      "What the field says has no effect on an SDK, or is not supported.",
      "callbacks: { … }"),
    .init(
      "wrong-type",
      "A value is of another kind than OpenAPI wants there.",
      "tags: pets               # write: [pets]"),
    .init(
      "duplicate-path",
      """
      Two paths differ only in the names of their parameters, so a server cannot tell \
      them apart.
      """,
      """
      /pets/{id}: …
      /pets/{name}: …
      """),
    .init(
      "path-syntax",
      "A path starts with a slash.",
      "pets: { get: … }         # write: /pets"),
    .init(
      "duplicate-operation-id",
      """
      An operationId must be unique in the whole document. Names of methods are made to \
      differ by path.
      """,
      "operationId: list        # twice"),
    .init(
      "duplicate-tag",
      "A tag is declared twice in the list at the top.",
      "tags: [{ name: pets }, { name: pets }]"),
    .init(
      "component-name",
      "Names of components are made of letters, digits, dots, dashes and underscores.",
      "\"my pet\": { type: object }"),
    .init(
      "server-url",
      """
      Paths are appended to the URL of a server, so it cannot have a query or a \
      fragment.
      """,
      "url: https://api.example.com?key=1"),
    .init(
      "server-variable",
      "The URL of a server has a {variable} that is not declared.",
      """
      url: https://{region}.example.com
      variables: { regoin: { default: eu } }
      """),
    .init(
      "unused-server-variable",
      "A variable is declared that the URL of the server does not have.",
      """
      url: https://example.com
      variables: { region: { default: eu } }
      """),
    .init(
      "response-status",
      "Responses are named by status code, by range or default.",
      "responses: { ok: { … } }   # write: \"200\""),
    .init(
      "media-type-syntax",
      "The keys of content are media types.",
      "content: { json: { … } }   # write: application/json"),
    .init(
      "degraded",
      """
      Something could not be expressed in full, and is generated in a simpler form, \
      mostly free-form JSON.
      """,
      "a schema that demands two types at once"),
    .init(
      "unread-media-type",
      """
      A response comes in several media types. A method gives JSON, else the first one, and \
      others give streams and data; what differs from these is given by none.
      """,
      "content: { application/json: …, text/csv: … }   # the JSON is read"),
    .init(
      "unknown-result-key",
      """
      The document names the member of the response that is the result, and the response \
      has no such member.
      """,
      "x-response-key: pet      # the response has pets"),
    .init(
      "no-responses",
      "An operation without responses promises nothing, so every answer is a failure.",
      "responses: { \"204\": { description: Done } }"),
    .init(
      "no-servers",
      "The document names no server, so each client must be given an address.",
      "servers: [{ url: \"https://api.example.com\" }]"),
    .init(
      "relative-server",
      """
      The address of a server is relative to where the document was served, which nobody knows of \
      a file: each client must be given the whole address.
      """,
      "servers: [{ url: /api/v3 }]      # https://api.example.com/api/v3"),
    .init(
      "empty-operation-id",
      "The operationId is an empty text.",
      "operationId: \"\""),
    .init(
      "path-query",
      "A path ends before the query; what follows the question mark are parameters.",
      "/pets?limit=10: { get: … }"),
  ]
}
