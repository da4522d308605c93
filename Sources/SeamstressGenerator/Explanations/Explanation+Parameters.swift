extension Explanation {
  /// Parameters, headers and bodies.
  static let parameters: [Explanation] = [
    .init(
      "parameter-location",
      "A parameter is in path, query, header or cookie; a body is a requestBody.",
      "in: body"),
    .init(
      "parameter-style",
      "Each location of parameters has styles of its own.",
      """
      in: header
      style: form              # headers have simple
      """),
    .init(
      "style-type",
      "Some styles write only objects, others only lists.",
      """
      style: deepObject
      schema: { type: string }
      """),
    .init(
      "duplicate-parameter",
      "One operation has two parameters of the same name in the same place.",
      """
      - { name: limit, in: query }
      - { name: limit, in: query }
      """),
    .init(
      "path-parameter-not-in-path",
      "A path parameter is declared that the path does not hold.",
      "/pets/{id} with the parameter petId"),
    .init(
      "path-parameter-twice",
      "A path holds the same parameter twice.",
      "/pets/{id}/toys/{id}"),
    .init(
      "undeclared-path-parameter",
      """
      A path holds {name}, and no parameter of that name is declared. A required string \
      is assumed.
      """,
      "/pets/{id}: { get: { responses: … } }"),
    .init(
      "optional-path-parameter",
      """
      A path without one of its parts is another path, so path parameters are always \
      required.
      """,
      "{ name: id, in: path, required: false }"),
    .init(
      "reserved-header",
      "Accept, Content-Type and Authorization follow from content and security.",
      "{ name: Authorization, in: header }   # declare a security scheme"),
    .init(
      "header-name",
      "Names of headers are made of letters, digits and a few marks.",
      "name: \"X Key\""),
    .init(
      "duplicate-header",
      "Names of headers do not tell upper from lower case.",
      "headers: { X-Key: …, x-key: … }"),
    .init(
      "cookie-name",
      "Names of cookies are made of letters, digits and a few marks.",
      "name: \"my cookie\""),
    .init(
      "encoding-property",
      "An encoding names a property that the schema of the body does not have.",
      "encoding: { avtar: { contentType: image/png } }"),
    .init(
      "empty-name",
      "A parameter has no name.",
      "{ name: \"\", in: query }"),
    .init(
      "many-contents",
      "A parameter is written in one media type.",
      "content: { application/json: …, text/plain: … }"),
    .init(
      "schema-and-content",
      "A parameter has a schema, or content; with both nobody knows how to write it.",
      """
      schema: { … }
      content: { … }
      """),
    .init(
      "style-beside-content",
      """
      A parameter with content is written as its media type says; a style has no \
      meaning.
      """,
      """
      style: form
      content: { application/json: … }
      """),
  ]
}
