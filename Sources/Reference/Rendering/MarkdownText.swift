/// The one encoder of text into Markdown. What could be markup is escaped, scalar by scalar.
enum MarkdownText {
  static func escaped(_ text: String) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      // GitBook's tags are found before its escapes.
      case "{" where index + 1 < scalars.count && scalars[index + 1] == "%": result += "&#123;"
      case "\\", "`", "*", "_", "[", "]", "<", ">", "{", "}", "|", "~", "^", "#":
        result += "\\" + String(scalar)
      case "&": result += "&amp;"
      case "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}": result += " "
      case "\0": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The start of a block must not look like the start of another.
  static func opened(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    if ["-", "+", "=", "@", "!", ":"].contains(first) { return "\\" + text }
    let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) }
    let rest = text.unicodeScalars.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return text }
    return String(String.UnicodeScalarView(digits)) + "\\"
      + String(Substring.UnicodeScalarView(rest))
  }

  /// A code span; its content stands between more backticks than it holds in a row.
  static func code(_ text: String, keepsBackticks: Bool = true) -> String {
    var text = text.split { $0.isNewline }.joined(separator: " ")
    // Two backticks make a link to a symbol in DocC.
    if !keepsBackticks { text = text.filter { $0 != "`" } }
    guard text.contains(where: { $0 != " " }) else { return text }
    let marks = String(repeating: "`", count: longestRun(in: text) + 1)
    let isPadded = text.hasPrefix("`") || text.hasSuffix("`")
    return marks + (isPadded ? " \(text) " : text) + marks
  }

  /// Text of a cell of a table, where a bar ends the cell even in code.
  static func cell(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == "|", !isEscaped { result += "\\" }
      isEscaped = scalar == "\\" && !isEscaped
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  static func fence(_ code: String, language: String) -> [String] {
    let marks = String(repeating: "`", count: max(3, longestRun(in: code) + 1))
    return [marks + language] + lines(code) + [marks]
  }

  static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }

  /// An address inside parentheses.
  static func address(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "(", ")", "<", ">", "\\", "\"", "`", "{", "}", "|", "*", "_", "^":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += scalar == "_" ? "_" : "%" + digits
      case _ where scalar.value < 0x21 || scalar.value == 0x7F: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
