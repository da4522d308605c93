import SeamstressBlueprint

extension Literal {
  /// What documentation says of a default; nil where it would be too long.
  var assumption: String? {
    switch self {
    case .string(let text) where text.utf8.count <= 60:
      "The API assumes `\(text.filter { $0 != "`" })` if there is none."
    case .boolean, .list: "The API assumes `\(code)` if there is none.".bounded
    case .integer, .number: "The API assumes \(code) if there is none."
    default: nil
    }
  }

  private var code: String {
    switch self {
    case .string(let text): "\"\(text.filter { $0 != "`" })\""
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
