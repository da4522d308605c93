/// JSON as text, for the small files and reports of the generator.
package enum JSONText {
  package static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  /// A string literal (RFC 8259 §7).
  package static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 2)
    add(quoted: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a string literal.
  static func add(quoted text: String, to bytes: inout [UInt8]) {
    bytes.append(quote)
    var text = text
    text.withUTF8 { text in
      var start = 0
      var index = plainPrefix(text)
      while index < text.count {
        let byte = text[index]
        if byte < 0x20 || isEscaped(byte) {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
          add(escaped: byte, to: &bytes)
          start = index + 1
        }
        index &+= 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
    bytes.append(quote)
  }

  /// How many bytes at the start surely need no escape, eight a step: all but a few of most texts.
  private static func plainPrefix(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let (ones, high) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    let raw = UnsafeRawBufferPointer(text)
    var index = 0
    while index &+ 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let (quotes, slashes) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
      // The high bit of a byte is set where it was too small to take as much away.
      let found =
        (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
      if found & high != 0 { break }
      index &+= 8
    }
    return index
  }

  /// Appends text as it is.
  static func add(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private static let quote = UInt8(ascii: "\"")

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte == quote || byte == UInt8(ascii: "\\")
  }

  private static func add(escaped byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\n"): add("\\n", to: &bytes)
    case UInt8(ascii: "\r"): add("\\r", to: &bytes)
    case UInt8(ascii: "\t"): add("\\t", to: &bytes)
    case 0..<0x20:
      let digits = String(byte, radix: 16)
      add("\\u" + String(repeating: "0", count: 4 - digits.count) + digits, to: &bytes)
    default: bytes += [UInt8(ascii: "\\"), byte]
    }
  }
}
