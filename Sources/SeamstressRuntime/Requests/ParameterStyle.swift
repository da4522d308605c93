/// How the parts of a parameter are joined (OpenAPI 3.1 §4.8.12.3).
public enum ParameterStyle: Sendable, Hashable {
  case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject
  /// As `form`, with nothing encoded, for cookies (OpenAPI 3.2 §4.12.4).
  case cookie
  /// Not a style but a content type: the value is JSON text (`content: application/json`).
  case json
}

/// How a client writes the parameters that go to the query.
public enum QueryFormat: Sendable, Hashable {
  /// Each parameter in the style that the document gives it.
  case openAPI
  /// Seam's own: sorted names, repeated arrays, dot paths for objects, `_strict=true` at the end.
  case seam
}
