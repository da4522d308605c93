extension JSONPathParser {
  /// A text in single or double quotes, with JSON's escapes and `\'`.
  mutating func string() throws(Failure) -> String {
    let start = place
    guard let quote = byte else { throw unexpected() }
    place += 1
    var result: [UInt8] = []
    while let byte, byte != quote {
      guard byte >= 0x20 else { throw failure("a control character in a name") }
      place += 1
      if byte == UInt8(ascii: "\\") {
        result += try escaped(quote)
      } else {
        result.append(byte)
      }
    }
    guard byte == quote else { throw failure("the quote is not closed", at: start) }
    place += 1
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func escaped(_ quote: UInt8) throws(Failure) -> [UInt8] {
    let start = place - 1
    guard let byte else { throw unexpected() }
    place += 1
    switch byte {
    case quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try unicodeEscape(start)
    default: throw failure("an unknown escape", at: start)
    }
  }

  private mutating func unicodeEscape(_ start: Int) throws(Failure) -> [UInt8] {
    var value = try unit(start)
    if value & 0xFC00 == 0xD800 {
      guard take("\\u") else { throw failure("half of a surrogate pair", at: start) }
      let low = try unit(start)
      guard low & 0xFC00 == 0xDC00 else { throw failure("half of a surrogate pair", at: start) }
      value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
    }
    guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar) else {
      throw failure("half of a surrogate pair", at: start)
    }
    return Array(bytes)
  }

  private mutating func unit(_ start: Int) throws(Failure) -> UInt32 {
    let digits = bytes[place..<min(place + 4, bytes.count)]
    let isHexadecimal = digits.allSatisfy { digit in
      (48...57).contains(digit) || (97...102).contains(digit | 0x20)
    }
    guard digits.count == 4, isHexadecimal,
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("four hexadecimal digits are expected after '\\u'", at: start) }
    place += 4
    return value
  }

  /// A number as JSON writes it (RFC 8259 §6); nil if none starts here.
  mutating func number() throws(Failure) -> Double? {
    let start = place
    guard let byte, byte == UInt8(ascii: "-") || (48...57).contains(byte) else { return nil }
    while let byte = self.byte, "+-.eE0123456789".utf8.contains(byte) { place += 1 }
    let text = bytes[start..<place]
    let isNumber = Array(text).withUnsafeBufferPointer { YAMLScalar.numberKind(of: $0) != nil }
    guard isNumber, let value = Double(String(decoding: text, as: UTF8.self)) else {
      throw failure("this is not a number", at: start)
    }
    return value
  }
}
