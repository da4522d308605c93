public import SeamstressJSON

extension APIRequest {
  /// Fills `{name}` of the path. The value stays one segment: what could start another one is
  /// encoded, and a value that is empty, "." or ".." is refused.
  public mutating func path<Value: JSONWritable>(
    _ name: String, _ value: Value, style: ParameterStyle = .simple, explode: Bool = false
  ) {
    guard let content = encode(name, value, style) else { return }
    let encoder = ParameterEncoder(name: name, style: style, explode: explode)
    pathValues[name] = encoder.path(content)
  }

  /// Adds a parameter to the query; nil leaves it out, an explicit null counts only where the
  /// client's query format can say it.
  public mutating func query<Value: JSONWritable>(
    _ name: String, _ value: Value?, style: ParameterStyle = .form, explode: Bool = true,
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
    let encoder = ParameterEncoder(name: name, style: .form, explode: explode)
    cookies += encoder.query(content)
  }

  /// The media types that the operation answers with, best first.
  public mutating func accept(_ mediaTypes: String) {
    accept = mediaTypes
  }
}
