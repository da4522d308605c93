extension JSONWriter {
  /// A string, with the escapes that RFC 8259 §7 demands and no others.
  public mutating func string(_ value: String) {
    let done: Void? = value.utf8.withContiguousStorageIfAvailable { string($0) }
    if done == nil { Array(value.utf8).withUnsafeBufferPointer { string($0) } }
  }

  /// The same, of UTF-8 bytes.
  mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count &+ 2)
    base[count] = 0x22
    advance(1)
    if let start = text.baseAddress { escaped(start, text.count) }
    appendByte(0x22)
  }

  /// Copies runs that need no escape in one go.
  @inline(__always)
  private mutating func escaped(_ text: UnsafePointer<UInt8>, _ length: Int) {
    var start = 0
    while true {
      let end = Self.plainEnd(text, from: start, length)
      append(text + start, end &- start)
      if end == length { return }
      escape(text[end])
      start = end &+ 1
    }
  }

  /// The end of the run of bytes, from `start`, that need no escape.
  @inline(__always)
  private static func plainEnd(
    _ text: UnsafePointer<UInt8>, from start: Int, _ length: Int
  ) -> Int {
    var i = start
    while i &+ 8 <= length {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(text + i).loadUnaligned(as: UInt64.self))
      let marks = bytesToEscape(in: word)
      if marks != 0 { return i &+ (marks.trailingZeroBitCount &>> 3) }
      i &+= 8
    }
    while i < length, text[i] >= 0x20, text[i] != 0x22, text[i] != 0x5C { i &+= 1 }
    return i
  }

  /// The high bit of every quote, backslash and control character; the lowest set bit is exact.
  @inline(__always)
  static func bytesToEscape(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let control = (word &- ones &* 0x20) & ~word
    let equal = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
    return (control | equal) & 0x8080_8080_8080_8080
  }

  @inline(never)
  private mutating func escape(_ byte: UInt8) {
    appendByte(0x5C)
    switch byte {
    case 0x22, 0x5C: appendByte(byte)
    case 0x08: appendByte(0x62)
    case 0x09: appendByte(0x74)
    case 0x0A: appendByte(0x6E)
    case 0x0C: appendByte(0x66)
    case 0x0D: appendByte(0x72)
    default:
      appendByte(0x75)
      appendByte(0x30)
      appendByte(0x30)
      appendByte(0x30 &+ byte >> 4)
      let low = byte & 15
      appendByte(low < 10 ? 0x30 + low : 0x57 + low)
    }
  }
}
