/// The characters that YAML forbids in a text, even quoted (YAML 1.2 §5.1): controls other than
/// tab and line breaks, DEL, C1 other than U+0085, U+FFFE and U+FFFF. libyaml finds them too, but
/// cannot say where.
enum YAMLCharacters {
  /// The offset of the first forbidden character in valid UTF-8, and the character.
  static func firstForbidden(
    in text: UnsafeBufferPointer<UInt8>
  ) -> (offset: Int, length: Int, scalar: UInt32)? {
    var next = 0
    while next < text.count {
      if isPrintableWord(text, at: next) {
        next += 8
        continue
      }
      let offset = next
      let byte = text[offset]
      next += 1
      guard byte < 0x20 || byte >= 0x7F else { continue }
      if byte < 0x80 {
        if isForbidden(byte) { return (offset, 1, UInt32(byte)) }
      } else if byte == 0xC2, text[offset + 1] < 0xA0, text[offset + 1] != 0x85 {
        return (offset, 2, UInt32(text[offset + 1]))
      } else if byte == 0xEF, text[offset + 1] == 0xBF, text[offset + 2] >= 0xBE {
        return (offset, 3, 0xFF00 | 0xC0 | UInt32(text[offset + 2] & 0x3F))
      }
    }
    return nil
  }

  /// Eight bytes from here on are all within U+0020 to U+007E.
  private static func isPrintableWord(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset + 8 <= text.count else { return false }
    let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let isLow = (word &- ones &* 0x20) & ~word
    let isHigh = word | (word &+ ones)
    return (isLow | isHigh) & (ones &* 0x80) == 0
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte == 0x7F || byte != 0x09 && byte != 0x0A && byte != 0x0D
  }
}
