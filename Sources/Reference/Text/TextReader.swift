/// Reads the blocks of Markdown that descriptions and guides use: paragraphs, headings, lists,
/// fenced code, tables. What is none of these is a paragraph, so nothing is lost.
///
///     TextReader("Some *text*.\n\n- a\n- b").blocks
struct TextReader {
  private let lines: [String]
  private let resolve: InlineReader.Resolve
  /// Headings below this level: those of a description stand inside a page.
  private let headingLevel: Int
  private var position = 0
  private var result: [Block] = []

  init(
    _ text: String, headingLevel: Int = 3, resolve: @escaping InlineReader.Resolve = { _ in nil }
  ) {
    lines = Self.lines(of: text)
    self.headingLevel = headingLevel
    self.resolve = resolve
  }

  var blocks: [Block] {
    var reader = self
    while reader.position < reader.lines.count { reader.readBlock() }
    return reader.result
  }

  /// What can neither be seen nor typed is left out; all line breaks are line breaks.
  private static func lines(of text: String) -> [String] {
    var lines = [String.UnicodeScalarView()]
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": lines.append(.init())
      case "\t": lines[lines.count - 1].append(contentsOf: "    ".unicodeScalars)
      default:
        switch scalar.properties.generalCategory {
        case .control, .surrogate, .unassigned, .privateUse: break
        case .format where scalar != "\u{200D}": break
        default: lines[lines.count - 1].append(scalar)
        }
      }
      previous = scalar
    }
    return lines.map { String($0) }
  }

  private func inlines(_ text: String) -> [Inline] {
    InlineReader(text, resolve: resolve).inlines
  }

  private mutating func readBlock() {
    let line = lines[position]
    let start = line.drop { $0 == " " }
    if start.isEmpty || Self.isRule(start) {
      position += 1
    } else if start.hasPrefix("```") || start.hasPrefix("~~~") {
      readCode(start)
    } else if let heading = Self.heading(start) {
      let level = min(6, headingLevel + heading.level - 1)
      let title = inlines(heading.text)
      result.append(.heading(level, title, anchor: Anchor.of(title.plainText)))
      position += 1
    } else if isTable() {
      readTable()
    } else if Self.item(start) != nil {
      readList()
    } else {
      readParagraph()
    }
  }

  private mutating func readCode(_ start: Substring) {
    let mark = start.prefix { $0 == start.first }
    let indent = lines[position].count - start.count
    let language = start.dropFirst(mark.count).prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    var code: [Substring] = []
    position += 1
    while position < lines.count, !lines[position].drop(while: { $0 == " " }).hasPrefix(mark) {
      let lead = lines[position].prefix(indent).prefix { $0 == " " }
      code.append(lines[position].dropFirst(lead.count))
      position += 1
    }
    position += 1
    result.append(.code(language: String(language), code.joined(separator: "\n")))
  }

  private mutating func readParagraph() {
    var words: [String] = []
    while position < lines.count {
      let start = lines[position].drop { $0 == " " }
      let begins = start.hasPrefix("```") || Self.heading(start) != nil || Self.item(start) != nil
      if start.isEmpty || !words.isEmpty && begins { break }
      words.append(Self.trimmed(start.drop { $0 == ">" || $0 == " " }))
      position += 1
    }
    let text = inlines(words.joined(separator: " "))
    if !text.isEmpty { result.append(.paragraph(text)) }
  }

  private mutating func readList() {
    var items: [[Inline]] = []
    while position < lines.count, let text = Self.item(lines[position].drop { $0 == " " }) {
      var words = [Self.trimmed(text)]
      position += 1
      while position < lines.count {
        let line = lines[position]
        let start = line.drop { $0 == " " }
        if start.isEmpty || Self.item(start) != nil || start.hasPrefix("```") { break }
        words.append(Self.trimmed(start))
        position += 1
      }
      items.append(inlines(words.joined(separator: " ")))
      let next = lines[position...].firstIndex { $0.contains { $0 != " " } }
      if let next, Self.item(lines[next].drop { $0 == " " }) != nil { position = next }
    }
    for item in items { addItem(item) }
  }

  /// Items join the list before them; what says that a part is a draft is more than an item.
  private mutating func addItem(_ item: [Inline]) {
    if case .text(let text)? = item.first, text.hasPrefix("Important: Draft.") {
      let rest = String(text.dropFirst("Important: ".count))
      result.append(.hint(.info, [.text(rest)] + item.dropFirst()))
    } else if case .list(let items)? = result.last {
      result[result.count - 1] = .list(items + [item])
    } else {
      result.append(.list([item]))
    }
  }

  private func isTable() -> Bool {
    guard lines[position].contains("|"), position + 1 < lines.count else { return false }
    let rule = lines[position + 1]
    return rule.contains("-") && rule.contains("|") && rule.allSatisfy { "|-: ".contains($0) }
  }

  private mutating func readTable() {
    var rows = [cells(lines[position])]
    position += 2
    while position < lines.count, lines[position].contains("|") {
      rows.append(cells(lines[position]))
      position += 1
    }
    let width = rows[0].count
    result.append(
      .table(
        header: rows[0],
        rows: rows.dropFirst().map { row in
          Array((row + Array(repeating: [], count: max(0, width - row.count))).prefix(width))
        }))
  }

  private func cells(_ line: String) -> [[Inline]] {
    var text = Self.trimmed(line[...])
    if text.hasPrefix("|") { text.removeFirst() }
    if text.hasSuffix("|") { text.removeLast() }
    return text.split(separator: "|", omittingEmptySubsequences: false)
      .map { inlines(Self.trimmed($0)) }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static func isRule(_ line: Substring) -> Bool {
    let marks = line.filter { $0 != " " }
    return marks.count >= 3 && ["-", "*", "_"].contains(marks.first)
      && marks.allSatisfy { $0 == marks.first }
  }

  private static func heading(_ line: Substring) -> (level: Int, text: String)? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
    return (level, trimmed(line.dropFirst(level)))
  }

  /// The text of a list item.
  private static func item(_ line: Substring) -> Substring? {
    let marker = line.prefix { $0 != " " }
    guard line.count > marker.count + 1 else { return nil }
    let isBullet = ["-", "*", "+"].contains(marker)
    let isNumber =
      marker.count > 1 && marker.count < 5 && (marker.last == "." || marker.last == ")")
      && marker.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
    return isBullet || isNumber ? line.dropFirst(marker.count + 1) : nil
  }
}
