/// Text of a document or a server made fit for a terminal: nothing in it moves the cursor, changes
/// colours, or reorders and hides what is beside it (Trojan Source, CVE-2021-42574).
enum TerminalText {
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n" && scalar != "\t"
    case .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }

  /// Unsafe characters are left out.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isUnsafe($0) }))
  }

  /// JSON text that may hold colours of our own.
  static func fit(_ text: String, _ isColoured: Bool) -> String {
    isColoured
      ? text
      : text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { jsonEscaped(String($0)) }.joined(separator: "\n")
  }

  /// JSON text that says the same without unsafe characters in it.
  static func jsonEscaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    return text.unicodeScalars.map { scalar in
      guard isUnsafe(scalar) else { return String(scalar) }
      return String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }.joined()
  }
}
