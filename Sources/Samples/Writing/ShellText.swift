/// Text that is fit to stand in a shell script. What comes from a description becomes part of one
/// only through the encoders here, as Swift does through `SwiftSource`.
///
///     let line: ShellText = "curl \(.word(url))"
struct ShellText: Hashable, Sendable {
  let text: String

  fileprivate init(trusted text: String) {
    self.text = text
  }
}

extension ShellText: ExpressibleByStringInterpolation {
  init(stringLiteral text: StaticString) {
    self.init(trusted: text.description)
  }

  init(stringInterpolation: StringInterpolation) {
    self.init(trusted: stringInterpolation.text)
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity)
    }

    mutating func appendLiteral(_ literal: StaticString) { text += literal.description }
    mutating func appendInterpolation(_ shell: ShellText) { text += shell.text }
  }
}

extension ShellText {
  static func joined(_ parts: [ShellText], by separator: ShellText) -> ShellText {
    ShellText(trusted: parts.map(\.text).joined(separator: separator.text))
  }

  /// One word: in double quotes where that is harmless, in single quotes otherwise (POSIX.1-2024,
  /// Shell Command Language §2.2). `!` is history to an interactive shell.
  static func word(_ text: String) -> ShellText {
    let text = visible(text)
    let isHarmless = text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && !["$", "`", "\"", "\\", "!"].contains(scalar)
    }
    if isHarmless { return ShellText(trusted: "\"\(text)\"") }
    return ShellText(trusted: singleQuoted(text))
  }

  /// A name of letters, digits, hyphens, underscores and dots stands as it is.
  static func bareWord(_ text: String) -> ShellText {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
        || byte == 0x2D || byte == 0x5F
        || byte == 0x2E
    }
    return isPlain && !text.isEmpty ? ShellText(trusted: text) : word(text)
  }

  /// A part of a word in double quotes, beside the variables there.
  static func quotedPart(_ text: String) -> ShellText {
    var result = ""
    for scalar in visible(text).unicodeScalars {
      switch scalar {
      case "$", "`", "\"", "\\": result += "\\" + String(scalar)
      case "!": result += "\"'!'\""
      default: result.unicodeScalars.append(scalar)
      }
    }
    return ShellText(trusted: result)
  }

  /// The value of an environment variable, inside double quotes: `$SEAM_API_KEY`.
  static func variable(_ words: [String]) -> ShellText {
    let name = words.joined(separator: "_").uppercased().unicodeScalars.filter {
      $0 == "_" || $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
    let text = String(String.UnicodeScalarView(name))
    let isName = text.unicodeScalars.first.map { !("0"..."9").contains($0) } ?? false
    return ShellText(trusted: "$" + (isName ? text : "_" + text))
  }

  /// What a here-document holds. Its delimiter is quoted where the shell would change the text; no
  /// line of it may be the delimiter, which JSON never is.
  static func hereDocument(_ json: String) -> ShellText {
    let lines = json.utf8.split(separator: 0x0A).map { String(Substring($0)) }
    let text = lines.filter { $0 != "EOF" }.joined(separator: "\n")
    let isPlain = !text.unicodeScalars.contains { ["$", "`", "\\"].contains($0) }
    return ShellText(trusted: (isPlain ? "<<EOF" : "<<'EOF'") + "\n\(text)\nEOF")
  }

  private static func singleQuoted(_ text: String) -> String {
    // Scalar by scalar: to `Character`, a quote with an accent over it is no quote.
    var result = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { result += "'\\''" } else { result.unicodeScalars.append(scalar) }
    }
    return result + "'"
  }

  /// No shell can be given a zero byte.
  private static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\0" }))
  }
}
