package import SeamstressBlueprint
import SeamstressTemplating

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

extension SwiftSource {
  /// What a function writes, as a value.
  init(_ write: (inout SwiftWriter) -> Void) {
    var out = SwiftWriter()
    write(&out)
    self.init(trusted: out.text)
  }
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
  package static func literal(_ text: String) -> SwiftSource { SwiftSource { $0.literal(text) } }

  package static func literal(_ number: Double) -> SwiftSource {
    SwiftSource { $0.literal(number) }
  }

  /// The name of an argument where it is given.
  package static func argument(_ name: SwiftName) -> SwiftSource {
    SwiftSource(trusted: name.argument)
  }

  /// A member: a name after a dot, where fewer keywords need backticks.
  package static func member(_ name: SwiftName) -> SwiftSource { SwiftSource(trusted: name.member) }

  static func bare(_ name: SwiftName) -> SwiftSource { SwiftSource(trusted: name.bare) }

  package static func path(_ names: [SwiftName]) -> SwiftSource {
    SwiftSource { out in
      out.list(names.count, by: ".") { $1.add(names[$0]) }
    }
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

extension SwiftSource {
  /// One line inside a comment. A line break in it would be code: there is none, or nothing is left.
  static func commentLine(_ text: String) -> SwiftSource {
    SwiftSource(trusted: text.utf8.contains { $0 == 0x0A || $0 == 0x0D } ? "" : text)
  }

  static func comment(_ comment: borrowing DocComment) -> SwiftSource {
    SwiftSource(trusted: comment.bytes.text)
  }
}
