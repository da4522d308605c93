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
      let line = String(line.trimmed)
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
    // A list of a hundred commands wants a hundred of these, and of each text only its beginning.
    let first = lines(String(text.prefix(4 * width + 400)), width: .max).first ?? ""
    let end = first.firstRange(of: ". ").map { first[..<$0.lowerBound] + "." } ?? first[...]
    return end.count <= width ? String(end) : end.prefix(max(width - 1, 8)) + "…"
  }
}

extension Substring {
  /// By scalars: letters of several cost ten times as much to step over.
  fileprivate var trimmed: Substring {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return self[start...last]
  }
}
