public import SeamstressJSON

// Defaults are functions of their own, not default arguments: those are a call each, in each of the
// thousands of statements of generated methods.
extension APIRequest {
  /// Fills `{name}` of the path. The value stays one segment: what could start another one is
  /// encoded, and a value that is empty, "." or ".." is refused.
  public mutating func path<Value: JSONWritable>(_ name: String, _ value: Value) {
    path(name, value, style: .simple)
  }

  /// The same in a style of the document.
  public mutating func path<Value: JSONWritable>(
    _ name: String, _ value: Value, style: ParameterStyle, explode: Bool = false
  ) {
    guard let content = encode(name, value, style) else { return }
    let encoder = ParameterEncoder(name: name, style: style, explode: explode)
    pathValues[name] = encoder.path(content)
  }

  /// Adds a parameter to the query; nil leaves it out, an explicit null counts only where the
  /// client's query format can say it.
  public mutating func query<Value: JSONWritable>(_ name: String, _ value: Value?) {
    query(name, value, style: .form)
  }

  /// The same in a style of the document.
  public mutating func query<Value: JSONWritable>(
    _ name: String, _ value: Value?, style: ParameterStyle, explode: Bool = true,
    allowReserved: Bool = false
  ) {
    guard let value, let content = encode(name, value, style) else { return }
    let encoder = ParameterEncoder(
      name: name, style: style, explode: explode, allowReserved: allowReserved)
    query.append(QueryParameter(encoder: encoder, content: content))
  }

  /// Adds a parameter that is JSON text in the query (`content: application/json`).
  public mutating func queryJSON<Value: JSONWritable>(_ name: String, _ value: Value?) {
    query(name, value, style: .json)
  }

  /// Makes a value the whole query, without a name: its text, or what JSON writes (OpenAPI 3.2
  /// §4.12.3); nil leaves it out. An object without a style becomes pairs, as in a form.
  public mutating func querystring<Value: JSONWritable>(
    _ value: Value?, style: ParameterStyle = .form
  ) {
    guard let value, let content = encode("", value, style) else { return }
    let encoder = ParameterEncoder(name: "", style: style, explode: true, isWhole: true)
    query.append(QueryParameter(encoder: encoder, content: content))
  }

  /// Adds a header; nil leaves it out.
  public mutating func header<Value: JSONWritable>(
    _ name: String, _ value: Value?, style: ParameterStyle = .simple, explode: Bool = false
  ) {
    guard let value, let content = encode(name, value, style) else { return }
    guard let text = ParameterEncoder.header(content, explode: explode) else { return }
    headers.append((name, text))
  }

  /// Adds a cookie; nil leaves it out.
  public mutating func cookie<Value: JSONWritable>(
    _ name: String, _ value: Value?, style: ParameterStyle = .form, explode: Bool = true
  ) {
    guard let value, let content = encode(name, value, style) else { return }
    let encoder = ParameterEncoder(
      name: name, style: style == .cookie ? .cookie : .form, explode: explode)
    let pairs = encoder.query(content)
    guard style != .cookie || pairs.allSatisfy(Self.isCookie) else {
      return fail("cookie \"\(name)\" holds characters that end a cookie: encode them first")
    }
    cookies += pairs
  }

  /// RFC 6265 §4.1.1: visible ASCII without what separates cookies or values.
  private static func isCookie(_ pair: String) -> Bool {
    pair.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\";\\".utf8.contains($0) }
  }

  /// The media types that the operation answers with, best first.
  public mutating func accept(_ mediaTypes: String) {
    accept = mediaTypes
  }
}
