// How scalars stand in string literals.

extension Unicode.Scalar {
  /// Printable ASCII, or a letter or digit of a script that is written from left to right. Some
  /// letters are invisible (U+3164), and right-to-left ones reorder the code around them.
  private var isPlain: Bool {
    if value < 0x80 { return value >= 0x20 && value < 0x7F }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber:
      return !properties.isDefaultIgnorableCodePoint && !isRightToLeft
    default: return false
    }
  }

  /// The blocks of Unicode that hold right-to-left scripts (Unicode Standard Annex 9, Table 4).
  private var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  /// As it stands in a string literal.
  var inLiteral: String {
    switch self {
    case "\\": "\\\\"
    case "\"": "\\\""
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    // The compiler refuses `\u{FDD0}` to `\u{FDEF}`, though they are scalars and stand for nothing.
    case "\u{FDCF}"..."\u{FDF0}" where properties.isNoncharacterCodePoint: String(self)
    case _ where isPlain: String(self)
    default: "\\u{" + String(value, radix: 16, uppercase: true) + "}"
    }
  }
}
