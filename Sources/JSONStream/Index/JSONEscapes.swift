/// Resolves the escapes of strings that the indexing pass has found valid.
package enum JSONEscapes {
  static func unescape(_ source: UnsafePointer<UInt8>, _ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return unescape(source, count, into: base)
    }
  }

  /// Writes at most `count` bytes, because no escape is shorter than what it stands for.
  package static func unescape(
    _ source: UnsafePointer<UInt8>, _ count: Int, into target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var i = 0
    var length = 0
    while true {
      // Texts with line breaks are long, and have few escapes for their length.
      let start = i
      while i < count, source[i] != 0x5C { i &+= 1 }
      (target + length).update(from: source + start, count: i &- start)
      length &+= i &- start
      guard i + 1 < count else { return length }
      let escape = source[i + 1]
      if escape == 0x75 {
        let (scalar, width) = unicodeEscape(source + i, count - i)
        length += encode(scalar, to: target + length)
        i += width
      } else {
        target[length] = resolve(escape)
        length += 1
        i += 2
      }
    }
  }

  private static func resolve(_ escape: UInt8) -> UInt8 {
    switch escape {
    case 0x62: return 0x08
    case 0x66: return 0x0C
    case 0x6E: return 0x0A
    case 0x72: return 0x0D
    case 0x74: return 0x09
    default: return escape
    }
  }

  /// The code point of `\uXXXX` or of a pair of them, and how many bytes it took.
  private static func unicodeEscape(
    _ source: UnsafePointer<UInt8>, _ count: Int
  ) -> (scalar: UInt32, width: Int) {
    guard count >= 6 else { return (0xFFFD, count) }
    let high = unit(source)
    guard high & 0xFC00 == 0xD800, count >= 12 else { return (high, 6) }
    let low = unit(source + 6)
    return (0x10000 + ((high & 0x3FF) << 10 | low & 0x3FF), 12)
  }

  private static func unit(_ source: UnsafePointer<UInt8>) -> UInt32 {
    (2..<6).reduce(0) { $0 << 4 | (hexadecimalDigit(source[$1]) ?? 0) }
  }

  private static func encode(_ scalar: UInt32, to target: UnsafeMutablePointer<UInt8>) -> Int {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: scalar >> shift & 0x3F | 0x80) }
    func head(_ shift: UInt32, _ mark: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: scalar >> shift | mark)
    }
    switch scalar {
    case ..<0x80:
      target[0] = head(0, 0)
      return 1
    case ..<0x800:
      target[0] = head(6, 0xC0)
      target[1] = tail(0)
      return 2
    case ..<0x10000:
      target[0] = head(12, 0xE0)
      target[1] = tail(6)
      target[2] = tail(0)
      return 3
    default:
      target[0] = head(18, 0xF0)
      target[1] = tail(12)
      target[2] = tail(6)
      target[3] = tail(0)
      return 4
    }
  }
}
