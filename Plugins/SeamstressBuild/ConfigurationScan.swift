import Foundation

/// What a plugin can tell of `seamstress.yaml` without a YAML parser: the number of shards, and
/// whatever in it could be a path.
///
/// It may find too much, and then the generator runs once too often and writes nothing. It may
/// find too little, and then the generator says so: it is told what the plugin found, and refuses
/// to read anything else.
struct ConfigurationScan {
  let path: String
  /// Eight, unless a line says `shards: N`.
  let shards: Int
  /// The folder of templates.
  let templates: String?
  /// Every value of the file, without quotation marks.
  let values: [String]

  init?(in folder: URL) {
    let file = folder.appending(path: "seamstress.yaml")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    let lines = text.split(whereSeparator: \.isNewline).map(Self.withoutComment)
    path = file.path(percentEncoded: false)
    let count = Self.value(of: "shards", in: lines).flatMap { Int($0) } ?? 8
    shards = (1...256).contains(count) ? count : 8
    templates = Self.value(of: "templates", in: lines)
    values = lines.flatMap(Self.values).filter { !$0.isEmpty }
  }

  private static func value(of key: String, in lines: [String]) -> String? {
    let line = lines.first { $0.hasPrefix(key + ":") }
    return line.map { trimmed($0.dropFirst(key.count + 1)) }
  }

  private static func withoutComment(_ line: Substring) -> String {
    if line.hasPrefix("#") { return "" }
    return String(line.range(of: " #").map { line[..<$0.lowerBound] } ?? line)
  }

  /// `overlays: [a.yaml, "b c.yaml"]` holds `a.yaml` and `b c.yaml`; `- a.yaml` holds `a.yaml`.
  private static func values(of line: String) -> [String] {
    line.split { "[]{},".contains($0) }.map { part in
      let start = part.range(of: ": ")?.upperBound ?? part.range(of: "- ")?.upperBound
      return trimmed(part[(start ?? part.startIndex)...])
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: "\"'")))
  }
}
