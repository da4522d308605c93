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
      if isWhole || line.count + indentation.count <= Self.width {
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
    while line.last == " " { line.removeLast() }
    // No two blank lines in a row, none at the start.
    if line.isEmpty, lines.last?.isEmpty != false { return }
    lines.append(line)
  }

  private mutating func wrap(_ line: String, _ indentation: String) {
    let hanging = indentation + Self.hangingIndent(line)
    var current = indentation + line.prefix { $0 == " " }
    var isEmpty = true
    for word in line.split(separator: " ", omittingEmptySubsequences: true) {
      if !isEmpty, current.count + 1 + word.count > Self.width, !Self.startsBlock(word) {
        append(current)
        current = hanging
        isEmpty = true
      }
      current += (isEmpty ? "" : " ") + word
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
    if ["-", "*", "+", ">"].contains(word) { return true }
    if word.allSatisfy({ $0 == "#" }) { return true }
    guard let last = word.last, last == "." || last == ")" else { return false }
    return word.count > 1 && word.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// The lines of a text without anything that breaks, reorders or hides what a reader sees.
  static func plainLines(_ text: String) -> [String] {
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

extension SwiftSource {
  fileprivate static func comment(_ lines: [String]) -> SwiftSource {
    .joined(lines.map { $0.isEmpty ? "///" : "/// \(.plainLine($0))" }, by: "\n")
  }

  /// One line of a comment; `DocComment` has taken out everything that could end it.
  fileprivate static func plainLine(_ text: String) -> SwiftSource {
    commentLine(String(String.UnicodeScalarView(text.unicodeScalars.filter(\.isVisible))))
  }
}

extension Unicode.Scalar {
  /// Not a control, format, surrogate, private-use or unassigned scalar, nor a line separator.
  fileprivate var isVisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}

extension String {
  /// A summary reads as a sentence.
  var endingInPeriod: String {
    guard let last = unicodeScalars.last, last.properties.isAlphabetic || last == ")" else {
      return self
    }
    return self + "."
  }

  /// Code spans that name a member as it is on the wire get its Swift name: `` `acs_user_id` ``
  /// becomes `` `acsUserID` ``.
  func renaming(_ names: [String: String]) -> String {
    guard contains("`") else { return self }
    let parts = split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return self }
    return parts.enumerated().map { index, part in
      index % 2 == 1 ? names[String(part)] ?? String(part) : String(part)
    }.joined(separator: "`")
  }
}
