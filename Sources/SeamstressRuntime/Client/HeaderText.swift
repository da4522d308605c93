internal import SeamstressJSON

/// The text of a header as a typed value, read in the style `simple` (OpenAPI 3.1 §4.8.21): a text,
/// a number or boolean, or a list of them with commas between.
///
///     HeaderText("4").read(Int.self)                 // 4
///     HeaderText("4").read(String.self)              // "4"
///     HeaderText("a, b").read([String].self)         // ["a", "b"]
struct HeaderText {
  private let text: String

  init(_ text: some StringProtocol) {
    self.text = text.trimmed
  }

  /// What a type reads decides how the text is meant: as a text if it can, then as what it spells.
  func read<Value: JSONReadable>(_ type: Value.Type) -> Value? {
    let items = text.split(separator: ",").map { HeaderText($0) }
    return decode(type, quoted) ?? decode(type, text)
      ?? decode(type, list(items.map(\.quoted))) ?? decode(type, list(items.map(\.text)))
  }

  private var quoted: String {
    (try? JSONEncoding.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
  }

  private func list(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }

  private func decode<Value: JSONReadable>(_ type: Value.Type, _ json: String) -> Value? {
    try? JSONDecoding.decode(type, from: Array(json.utf8))
  }
}

extension StringProtocol {
  /// Without the spaces and tabs around it (RFC 9110 §5.5).
  fileprivate var trimmed: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    return String(String(drop(while: isSpace).reversed()).drop(while: isSpace).reversed())
  }
}
