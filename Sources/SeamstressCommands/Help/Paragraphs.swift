/// Lays out texts of a document for a terminal: lines are filled, blank lines and lists stay.
enum Paragraphs {
  static func lines(_ text: String, width: Int) -> [String] {
    var result: [String] = []
    var paragraph = ""
    func flush() {
      if !paragraph.isEmpty { result += filled(paragraph, width: width) }
      paragraph = ""
    }
    for line in TerminalText.plain(text).split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.trimmed
      let startsItem = ["- ", "* ", "#", "|", "```", "> "].contains { line.hasPrefix($0) }
      if line.isEmpty || startsItem { flush() }
      if line.isEmpty {
        if result.last?.isEmpty == false { result.append("") }
      } else {
        paragraph += (paragraph.isEmpty ? "" : " ") + line
      }
    }
    flush()
    while result.last?.isEmpty == true { result.removeLast() }
    return result
  }

  private static func filled(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > max(width, 20) {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + [line]
  }

  /// The first sentence, for a line in a list.
  static func firstLine(_ text: String, width: Int) -> String {
    let first = lines(text, width: .max).first ?? ""
    let end = first.firstRange(of: ". ").map { first[..<$0.lowerBound] + "." } ?? first[...]
    return end.count <= width ? String(end) : end.prefix(max(width - 1, 8)) + "…"
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
