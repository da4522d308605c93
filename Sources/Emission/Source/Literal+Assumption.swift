import SeamstressBlueprint
import SeamstressTemplating

extension Literal {
  /// What documentation says of a default; nil where it would be too long.
  var assumption: String? {
    switch self {
    case .string(let text) where text.utf8.count <= 60: Self.assumption("`", Self.inSpan(text))
    case .boolean, .list: Self.assumption("`", code).bounded
    case .integer, .number: Self.assumption("", code)
    default: nil
    }
  }

  private static func assumption(_ mark: String, _ value: String) -> String {
    var text = ByteBuffer(capacity: value.utf8.count + 48)
    for part in ["The API assumes ", mark, value, mark, " if there is none."] { text.append(part) }
    return text.text
  }

  /// A backtick would end the span of code.
  private static func inSpan(_ text: String) -> String {
    let backtick = UInt8(ascii: "`")
    return text.allBytes { $0 != backtick } ? text : text.filter { $0 != "`" }
  }

  private var code: String {
    switch self {
    case .string(let text): "\"" + Self.inSpan(text) + "\""
    case .boolean(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .null: "null"
    case .list(let items): "[\(items.map(\.code).joined(separator: ", "))]"
    }
  }
}

extension String {
  fileprivate var bounded: String? { utf8.count <= 120 ? self : nil }
}
