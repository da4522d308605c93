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
      let offset = next + printableBytes(text, at: next)
      guard offset < text.count else { return nil }
      next = offset + 1
      let byte = text[offset]
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

  /// How many bytes from here on are known to be within U+0020 to U+007E or line feeds, looked at
  /// eight a step; the one behind them is something else, or one of the last seven.
  private static func printableBytes(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(text)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var offset = start
    while offset &+ 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      // Of each byte, the highest bit. Beyond the first byte above U+007E they mean nothing.
      let isNoControl = word &+ ones &* 0x60
      let isNoFeed = (word ^ ones &* 0x0A) &+ ones &* 0x7F
      let isHigh = word | (word &+ ones)
      let found = (isNoFeed & ~isNoControl | isHigh) & (ones &* 0x80)
      if found != 0 { return offset &- start &+ found.trailingZeroBitCount &>> 3 }
      offset &+= 8
    }
    return offset &- start
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte == 0x7F || byte != 0x09 && byte != 0x0A && byte != 0x0D
  }
}
