/// The one maker of doc comments. Whatever the text holds, each line it makes begins with `///`,
/// since that form of comment ends only at a line break; `/* */` is never used, because it nests.
struct DocComment {
  static let width = 92

  private(set) var lines: [String] = []

  /// Adds text of a description: its own line breaks are kept, long lines are wrapped, code blocks
  /// are left alone.
  mutating func add(_ text: String, indentation: String = "") {
    var isCode = false
    for line in Self.plainLines(text) {
      let start = line.drop { $0 == " " }
      if start.hasPrefix("```") { isCode.toggle() }
      // A row of a table is one line.
      let isWhole = isCode || start.hasPrefix("|")
      if isWhole || line.columns + indentation.columns <= Self.width {
        append(indentation + line)
      } else {
        wrap(line, indentation)
      }
    }
    // Else all that follows would be code, too.
    if isCode { append(indentation + "```") }
  }

  mutating func addBlank() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  var source: SwiftSource? {
    var lines = lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard !lines.isEmpty else { return nil }
    return .comment(lines)
  }

  private mutating func append(_ line: String) {
    var line = line
    while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
    // No two blank lines in a row, none at the start.
    if line.isEmpty, lines.last?.isEmpty != false { return }
    lines.append(line)
  }

  private mutating func wrap(_ line: String, _ indentation: String) {
    let hanging = indentation + Self.hangingIndent(line)
    var current = indentation + line.prefix { $0 == " " }
    var columns = current.columns
    var isEmpty = true
    line.forEachPart(separatedBy: UInt8(ascii: " ")) { bytes in
      if bytes.isEmpty { return }
      let word = String(decoding: bytes, as: UTF8.self)
      let width = word.columns
      if !isEmpty, columns + 1 + width > Self.width, !Self.startsBlock(word[...]) {
        append(current)
        current = hanging
        columns = hanging.columns
        isEmpty = true
      }
      if !isEmpty { current += " " }
      current += word
      columns += isEmpty ? width : width + 1
      isEmpty = false
    }
    append(current)
  }

  /// Continuation lines of a list item stand under its text.
  private static func hangingIndent(_ line: String) -> String {
    let lead = line.prefix { $0 == " " }
    let marker = line.dropFirst(lead.count).prefix { $0 != " " }
    return startsBlock(marker) && marker.first != "#"
      ? lead + String(repeating: " ", count: marker.count + 1) : String(lead)
  }

  /// Whether a word begins a list item, a heading or a quote where it begins a line.
  private static func startsBlock(_ word: Substring) -> Bool {
    // Most words end in a letter, which none of these does.
    if let last = word.utf8.last, last | 0x20 >= 0x61, last | 0x20 <= 0x7A { return false }
    if ["-", "*", "+", ">"].contains(word) { return true }
    if word.allSatisfy({ $0 == "#" }) { return true }
    guard let last = word.last, last == "." || last == ")" else { return false }
    return word.count > 1 && word.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// The lines of a text without anything that breaks, reorders or hides what a reader sees.
  static func plainLines(_ text: String) -> [String] {
    let newline = UInt8(ascii: "\n")
    if text.allBytes({ $0.isPrintable || $0 == newline }) {
      var lines: [String] = []
      text.forEachPart(separatedBy: newline) { lines.append(String(decoding: $0, as: UTF8.self)) }
      return lines
    }
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(String(line))
        line = .init()
      case "\t": line.append(contentsOf: "  ".unicodeScalars)
      case _ where scalar.isVisible: line.append(scalar)
      default: break
      }
      previous = scalar
    }
    lines.append(String(line))
    return lines
  }
}

extension String {
  /// A summary reads as a sentence.
  var endingInPeriod: String {
    guard let last = unicodeScalars.last, last.isLetter || last == ")" else {
      return self
    }
    return self + "."
  }

  /// Code spans that name a member as it is on the wire get its Swift name: `` `acs_user_id` ``
  /// becomes `` `acsUserID` ``.
  func renaming(_ names: [String: String]) -> String {
    let quote = UInt8(ascii: "`")
    guard !names.isEmpty, utf8.contains(quote) else { return self }
    var result = ""
    result.reserveCapacity(utf8.count)
    var isSpan = false
    var isFirst = true
    forEachPart(separatedBy: quote) { bytes in
      let part = String(decoding: bytes, as: UTF8.self)
      if !isFirst { result += "`" }
      result += isSpan ? names[part] ?? part : part
      isSpan.toggle()
      isFirst = false
    }
    return result
  }
}
