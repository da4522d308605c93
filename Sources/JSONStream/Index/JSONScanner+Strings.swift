// Strings are most of the bytes of real documents: eight bytes are looked at in one step, and only
// a step that meets a quote, a backslash, a control character or a byte above 0x7F looks closer.
extension JSONScanner {
  /// Scans the string whose opening quote is at `offset` and puts it on the tape.
  @inline(__always)
  mutating func scanString() throws(JSONSyntaxError) {
    let start = offset
    var i = offset &+ 1
    var escaped = false
    while true {
      // The common case: plain bytes up to the closing quote.
      while i &+ 8 <= end {
        let word = UInt64(
          littleEndian: UnsafeRawPointer(bytes + i).loadUnaligned(as: UInt64.self))
        let marks = Self.specialBytes(in: word)
        if marks != 0 {
          i &+= marks.trailingZeroBitCount &>> 3
          break
        }
        i &+= 8
      }
      while i < end, !Self.isSpecial(bytes[i]) { i &+= 1 }
      guard i < end else { throw JSONSyntaxError(.unterminatedString, at: start) }
      if bytes[i] == 0x22 { break }
      if bytes[i] == 0x5C { escaped = true }
      i = try scanSpecial(at: i)
    }
    tape.append(
      JSONIndex.Entry(.string, start: start, payload: i &- start &- 1, flag: escaped))
    offset = i &+ 1
  }

  /// The high bit of every byte that is a quote, a backslash, a control character or not ASCII.
  /// The lowest set bit is exact; higher ones may be borrowed.
  @inline(__always)
  private static func specialBytes(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let control = (word &- ones &* 0x20) & ~word
    let equal = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
    return (control | equal | word) & high
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte >= 0x80
  }

  /// The offset after the escape or multi-byte sequence at `i`.
  @inline(never)
  private func scanSpecial(at i: Int) throws(JSONSyntaxError) -> Int {
    switch bytes[i] {
    case 0x5C: return try scanEscape(at: i)
    case 0x80...: return try scanMultibyte(at: i)
    default: throw JSONSyntaxError(.controlCharacter, at: i)
    }
  }

  private func scanEscape(at i: Int) throws(JSONSyntaxError) -> Int {
    guard i + 1 < end else { throw JSONSyntaxError(.unexpectedEnd, at: end) }
    switch bytes[i + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return i + 2
    case 0x75: break
    default: throw JSONSyntaxError(.invalidEscape, at: i)
    }
    let unit = try hexadecimal(at: i)
    guard unit & 0xF800 == 0xD800 else { return i + 6 }
    guard unit < 0xDC00, i + 7 < end, bytes[i + 6] == 0x5C, bytes[i + 7] == 0x75,
      try hexadecimal(at: i + 6) & 0xFC00 == 0xDC00
    else { throw JSONSyntaxError(.loneSurrogate, at: i) }
    return i + 12
  }

  /// The value of the four digits of the `\u` escape at `i`.
  private func hexadecimal(at i: Int) throws(JSONSyntaxError) -> UInt32 {
    guard i + 6 <= end else { throw JSONSyntaxError(.invalidEscape, at: i) }
    var value: UInt32 = 0
    for k in i + 2..<i + 6 {
      guard let digit = hexadecimalDigit(bytes[k]) else {
        throw JSONSyntaxError(.invalidEscape, at: i)
      }
      value = value << 4 | digit
    }
    return value
  }

  /// Well-formed UTF-8 only (Unicode 15, table 3-7): no overlong forms, no surrogates, no more
  /// than U+10FFFF.
  private func scanMultibyte(at i: Int) throws(JSONSyntaxError) -> Int {
    let first = bytes[i]
    var second: ClosedRange<UInt8> = 0x80...0xBF
    let length: Int
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { second = 0xA0...0xBF } else if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { second = 0x90...0xBF } else if first == 0xF4 { second = 0x80...0x8F }
    default: throw JSONSyntaxError(.invalidUTF8, at: i)
    }
    guard i + length <= end, second.contains(bytes[i + 1]),
      length < 3 || bytes[i + 2] & 0xC0 == 0x80,
      length < 4 || bytes[i + 3] & 0xC0 == 0x80
    else { throw JSONSyntaxError(.invalidUTF8, at: i) }
    return i + length
  }
}

/// The value of an ASCII hexadecimal digit.
@inline(__always)
func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: return UInt32(byte &- 0x30)
  case 0x41...0x46: return UInt32(byte &- 0x37)
  case 0x61...0x66: return UInt32(byte &- 0x57)
  default: return nil
  }
}
