package import SeamstressBlueprint

/// Text that is fit to stand in a Swift file. A description is untrusted input, so nothing of it
/// becomes Swift but through the few functions that make this type: names are planned, strings
/// are encoded, comments are cut into lines. A string that bypasses them does not compile here.
///
///     let source: SwiftSource = "case \(name) = \(.literal(value))"
package struct SwiftSource: Hashable, Sendable {
  package let text: String

  fileprivate init(trusted text: String) {
    self.text = text
  }

  package var isEmpty: Bool { text.isEmpty }
}

extension SwiftSource: ExpressibleByStringInterpolation {
  package init(stringLiteral text: StaticString) {
    self.init(trusted: text.description)
  }

  package init(stringInterpolation: StringInterpolation) {
    self.init(trusted: String(decoding: stringInterpolation.text, as: UTF8.self))
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    /// Bytes, since a string asks itself at each piece what it is made of.
    fileprivate var text: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { text += $0 }
    }

    package mutating func appendInterpolation(_ source: SwiftSource) { text += source.text.utf8 }
    package mutating func appendInterpolation(_ name: SwiftName) { text += name.source.utf8 }
    package mutating func appendInterpolation(_ number: Int) { text += String(number).utf8 }
  }
}

extension SwiftSource {
  /// The one encoder of string literals: `"…"`, never raw. Every scalar that is
  /// not printable ASCII, a letter or a digit is written as `\u{…}`, so that nothing invisible,
  /// bidirectional or line-breaking reaches the file.
  package static func literal(_ text: String) -> SwiftSource {
    if text.allBytes({ $0.isPrintable && $0 != 0x22 && $0 != 0x5C }) {
      return SwiftSource(trusted: "\"" + text + "\"")
    }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      // The compiler refuses `\u{FDD0}` to `\u{FDEF}`, though they are scalars and stand for nothing.
      case "\u{FDCF}"..."\u{FDF0}" where scalar.properties.isNoncharacterCodePoint:
        result.unicodeScalars.append(scalar)
      case _ where scalar.isPlain: result.unicodeScalars.append(scalar)
      default: result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return SwiftSource(trusted: result + "\"")
  }

  /// One string on lines of their own, which are joined without a break. None must start with white
  /// space, which the compiler would take for indentation.
  package static func literal(joining lines: [String]) -> SwiftSource {
    var text = "\n  \"\"\""
    for (index, line) in lines.enumerated() {
      text += (index == 0 ? "\n  " : "\\\n  ") + literal(line).text.dropFirst().dropLast()
    }
    return SwiftSource(trusted: text + "\n  \"\"\"")
  }

  package static func literal(_ number: Double) -> SwiftSource {
    if number.isNaN { return "Double.nan" }
    if number.isInfinite { return number < 0 ? "-Double.infinity" : "Double.infinity" }
    return SwiftSource(trusted: "\(number)")
  }

  /// The name of a parameter where it is declared.
  package static func label(_ name: SwiftName) -> SwiftSource { SwiftSource(trusted: name.label) }

  /// A member: a name after a dot, where fewer keywords need backticks.
  package static func member(_ name: SwiftName) -> SwiftSource { SwiftSource(trusted: name.member) }

  static func bare(_ name: SwiftName) -> SwiftSource { SwiftSource(trusted: name.bare) }

  package static func path(_ names: [SwiftName]) -> SwiftSource {
    SwiftSource(trusted: names.map(\.source).joined(separator: "."))
  }

  package static func joined(_ parts: [SwiftSource], by separator: SwiftSource) -> SwiftSource {
    var text: [UInt8] = []
    text.reserveCapacity(parts.reduce(0) { $0 + $1.text.utf8.count + separator.text.utf8.count })
    for (index, part) in parts.enumerated() {
      if index > 0 { text += separator.text.utf8 }
      text += part.text.utf8
    }
    return SwiftSource(trusted: String(decoding: text, as: UTF8.self))
  }

  package var width: Int { text.columns }
}

extension SwiftSource {
  /// JSON text as a string literal that is easy to read: raw, on one line and in ASCII, which JSON
  /// can always be. No `#` is in it, so nothing in it ends the literal or starts an escape.
  ///
  ///     #"pets find {"method":"GET","path":"/pets"}"#
  ///
  /// - Parameter words: stand before it; only their letters, digits and dashes do.
  package static func json(_ json: String, after words: [String] = []) -> SwiftSource {
    let clean = words.map { $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") } }
    var text = clean.joined(separator: " ") + (words.isEmpty ? "" : " ")
    for scalar in json.unicodeScalars {
      if scalar.value >= 0x20, scalar.value < 0x7F, scalar != "#" {
        text.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return SwiftSource(trusted: "#\"\(text)\"#")
  }
}

extension Unicode.Scalar {
  /// Printable ASCII, or a letter or digit of a script that is written from left to right. Some
  /// letters are invisible (U+3164), and right-to-left ones reorder the code around them.
  fileprivate var isPlain: Bool {
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
}

extension SwiftSource {
  /// One line inside a comment. A line break in it would be code: there is none, or nothing is left.
  static func commentLine(_ text: String) -> SwiftSource {
    SwiftSource(trusted: text.utf8.contains { $0 == 0x0A || $0 == 0x0D } ? "" : text)
  }

  /// A doc comment of these lines, each behind its `///`. Nothing is left in them that breaks a
  /// line, whatever `DocComment` has let through.
  static func comment(lines: ArraySlice<UInt8>) -> SwiftSource {
    var text: [UInt8] = []
    text.reserveCapacity(lines.count + lines.count / 8 + 16)
    lines.withUnsafeBufferPointer { bytes in
      bytes.forEachPart(separatedBy: UInt8(ascii: "\n")) { line in
        text += (text.isEmpty ? "///" : "\n///").utf8
        if line.isEmpty { return }
        text.append(UInt8(ascii: " "))
        if line.allBytes({ $0.isPrintable }) {
          text += line
        } else {
          text += String(decoding: line, as: UTF8.self).withoutInvisible.utf8
        }
      }
    }
    return SwiftSource(trusted: String(decoding: text, as: UTF8.self))
  }
}
