/// Writes parameters in the styles of OpenAPI, byte for byte as the table of examples has them
/// (OpenAPI 3.1.1 §4.8.12.4, after RFC 6570).
///
///     ParameterEncoder(name: "color", style: .matrix, explode: true).path(["blue", "black"])
///     // ;color=blue;color=black
///
/// A null, or an array or object without parts, is undefined: it writes nothing.
struct ParameterEncoder: Sendable {
  let name: String
  let style: ParameterStyle
  let explode: Bool
  var allowReserved = false
  /// The value is the whole query, so it has no name.
  var isWhole = false

  /// For a path segment: simple, label or matrix.
  func path(_ content: ParameterContent) -> String {
    switch style {
    case .label: prefixed(".", content, explode ? "." : ",")
    case .matrix: matrix(content)
    default: joined(content, ",") ?? ""
    }
  }

  /// For the query: each element is one `name=value`.
  func query(_ content: ParameterContent) -> [String] {
    if style == .deepObject { return deepObject(key(name), content) }
    switch content {
    case .null: return []
    case .scalar(let text) where isWhole: return [value(text)]
    case .scalar(let text): return ["\(key(name))=\(value(text))"]
    case .array(let items):
      let texts = Self.defined(items)
      if explode { return texts.map { "\(key(name))=\(value($0))" } }
      return delimited(texts)
    case .object(let members):
      let members = Self.defined(members)
      if explode { return members.map { "\(key($0.name))=\(value($0.text))" } }
      return delimited(members.flatMap { [$0.name, $0.text] })
    }
  }

  /// For a header: simple style, without percent-encoding.
  static func header(_ content: ParameterContent, explode: Bool) -> String? {
    switch content {
    case .null: return nil
    case .scalar(let text): return text
    case .array(let items): return defined(items).joined(separator: ",")
    case .object(let members):
      let mark = explode ? "=" : ","
      return defined(members).map { $0.name + mark + $0.text }.joined(separator: ",")
    }
  }

  private func delimited(_ texts: [String]) -> [String] {
    let delimiter =
      switch style {
      case .spaceDelimited: "%20"
      case .pipeDelimited: "%7C"
      default: ","
      }
    if texts.isEmpty { return [] }
    return ["\(key(name))=\(texts.map(value).joined(separator: delimiter))"]
  }

  private func prefixed(_ prefix: String, _ content: ParameterContent, _ separator: String)
    -> String
  {
    joined(content, separator).map { prefix + $0 } ?? ""
  }

  private func joined(_ content: ParameterContent, _ separator: String) -> String? {
    switch content {
    case .null: return nil
    case .scalar(let text): return value(text)
    case .array(let items):
      let texts = Self.defined(items)
      return texts.isEmpty ? nil : texts.map(value).joined(separator: separator)
    case .object(let members):
      let mark = explode ? "=" : separator
      let texts = Self.defined(members).map { key($0.name) + mark + value($0.text) }
      return texts.isEmpty ? nil : texts.joined(separator: separator)
    }
  }

  private func matrix(_ content: ParameterContent) -> String {
    if case .scalar("") = content { return ";\(key(name))" }
    if explode {
      switch content {
      case .array(let items):
        return Self.defined(items).map { ";\(key(name))=\(value($0))" }.joined()
      case .object(let members):
        return Self.defined(members).map { ";\(key($0.name))=\(value($0.text))" }.joined()
      default: break
      }
    }
    return joined(content, ",").map { ";\(key(name))=\($0)" } ?? ""
  }

  /// `color[R]=100`, with the brackets encoded; deeper objects go on in the same way, and the items
  /// of an array repeat the name.
  private func deepObject(_ path: String, _ content: ParameterContent) -> [String] {
    switch content {
    case .null: []
    case .scalar(let text): ["\(path)=\(value(text))"]
    case .array(let items): items.flatMap { deepObject(path, $0) }
    case .object(let members):
      members.flatMap { deepObject("\(path)%5B\(key($0.name))%5D", $0.value) }
    }
  }

  private func key(_ text: String) -> String {
    style == .cookie ? text : PercentEncoding.strict(text)
  }

  private func value(_ text: String) -> String {
    if style == .cookie { return text }
    return allowReserved ? PercentEncoding.allowingReserved(text) : PercentEncoding.strict(text)
  }

  private static func defined(_ items: [ParameterContent]) -> [String] {
    items.compactMap { if case .null = $0 { nil } else { $0.part } }
  }

  private static func defined(_ members: [(name: String, value: ParameterContent)])
    -> [(name: String, text: String)]
  {
    members.compactMap { if case .null = $0.value { nil } else { ($0.name, $0.value.part) } }
  }
}
