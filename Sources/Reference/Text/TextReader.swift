/// Reads the blocks of Markdown that descriptions and guides use: paragraphs, headings, lists,
/// fenced code, tables. What is none of these is a paragraph, so nothing is lost.
///
///     TextReader("Some *text*.\n\n- a\n- b").blocks
struct TextReader {
  let lines: [String]
  private let resolve: InlineReader.Resolve
  /// Headings below this level: those of a description stand inside a page.
  private let headingLevel: Int
  /// Lists around this text.
  let depth: Int
  var position = 0
  var result: [Block] = []

  init(
    _ text: String, headingLevel: Int = 3, resolve: @escaping InlineReader.Resolve = { _ in nil }
  ) {
    lines = Self.lines(of: text)
    self.headingLevel = headingLevel
    self.resolve = resolve
    depth = 0
  }

  private init(_ lines: [String], in outer: TextReader) {
    self.lines = lines
    headingLevel = outer.headingLevel
    resolve = outer.resolve
    depth = outer.depth + 1
  }

  /// A reader of what stands inside a list.
  func inside(_ lines: [String]) -> TextReader { TextReader(lines, in: self) }

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

  func inlines(_ text: String) -> [Inline] {
    InlineReader(text, resolve: resolve).inlines
  }

  private mutating func readBlock() {
    let line = lines[position]
    let start = line.drop { $0 == " " }
    if start.isEmpty || Self.isRule(start) {
      position += 1
    } else if Self.isFence(start) {
      readCode(start)
    } else if let heading = Self.heading(start) {
      add(heading.text, level: heading.level)
      position += 1
    } else if isTable() {
      readTable()
    } else if let marker = Marker(line) {
      readList(marker)
    } else {
      readParagraph()
    }
  }

  private mutating func add(_ heading: String, level: Int) {
    let title = inlines(heading)
    result.append(
      .heading(min(6, headingLevel + level - 1), title, anchor: Anchor.of(title.plainText)))
  }

  private static func isFence(_ line: some StringProtocol) -> Bool {
    line.hasPrefix("```") || line.hasPrefix("~~~")
  }

  private mutating func readCode(_ start: Substring) {
    let mark = start.prefix { $0 == start.first }
    let indent = lines[position].indent
    let language = start.dropFirst(mark.count).drop { $0 == " " }
      .prefix { $0.isLetter || $0.isNumber || "_+#-.".contains($0) }
    var code: [Substring] = []
    position += 1
    while position < lines.count, !Self.closes(lines[position], mark) {
      let lead = lines[position].prefix(indent).prefix { $0 == " " }
      code.append(lines[position].dropFirst(lead.count))
      position += 1
    }
    position += 1
    result.append(.code(language: String(language), code.joined(separator: "\n")))
  }

  /// The marks that end code stand alone, and are at least as many as those that began it.
  private static func closes(_ line: String, _ mark: Substring) -> Bool {
    let text = line.trimmed
    return text.hasPrefix(mark) && text.allSatisfy { $0 == mark.first }
  }

  private mutating func readParagraph() {
    var words: [String] = []
    while position < lines.count {
      let start = lines[position].drop { $0 == " " }
      if start.isEmpty || !words.isEmpty && begins(lines[position]) { break }
      if !words.isEmpty, start.trimmed.allSatisfy({ $0 == "=" }) {
        position += 1
        return add(words.joined(separator: " "), level: 1)
      }
      var line = start.drop { $0 == ">" || $0 == " " }.trimmed
      // Ends a line in the source; a paragraph has none.
      if line.hasSuffix("\\"), position + 1 < lines.count { line.removeLast() }
      words.append(line)
      position += 1
    }
    let text = inlines(words.joined(separator: " "))
    if !text.isEmpty { result.append(.paragraph(text)) }
  }

  /// Whether a line ends the paragraph before it.
  func begins(_ line: String) -> Bool {
    let start = line.drop { $0 == " " }
    return Self.isFence(start) || Self.heading(start) != nil || Marker(line) != nil
      || Self.isRule(start) || isTable()
  }

  private func isTable() -> Bool {
    guard position + 1 < lines.count, lines[position].contains("|") else { return false }
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

  /// A bar behind a backslash is text, also in code.
  private func cells(_ line: String) -> [[Inline]] {
    var cells = [""]
    var isEscaped = false
    for letter in line.trimmed {
      switch letter {
      case "|" where isEscaped:
        cells[cells.count - 1].removeLast()
        cells[cells.count - 1].append("|")
      case "|": cells.append("")
      default: cells[cells.count - 1].append(letter)
      }
      isEscaped = letter == "\\" && !isEscaped
    }
    if cells.count > 1, cells[0].isBlank { cells.removeFirst() }
    if cells.count > 1, cells[cells.count - 1].isBlank { cells.removeLast() }
    return cells.map { inlines($0.trimmed) }
  }

  static func isRule(_ line: Substring) -> Bool {
    let marks = line.filter { $0 != " " }
    return marks.count >= 3 && ["-", "*", "_"].contains(marks.first)
      && marks.allSatisfy { $0 == marks.first }
  }

  private static func heading(_ line: Substring) -> (level: Int, text: String)? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
    var text = line.dropFirst(level).trimmed
    // A heading may be closed as it was opened.
    let marks = text.reversed().prefix { $0 == "#" }.count
    let rest = text.dropLast(marks)
    if marks > 0, rest.last == " " { text = rest.trimmed }
    return (level, text)
  }
}
