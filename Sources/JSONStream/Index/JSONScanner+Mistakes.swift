// Not on any fast path: naming the usual mistakes of hand-written JSON.
extension JSONScanner {
  /// Accepts a UTF-8 byte order mark; recognises UTF-16 and UTF-32 by their first bytes, with or
  /// without a mark (RFC 4627 §3).
  mutating func skipByteOrderMark() throws(JSONSyntaxError) {
    if end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      offset = 3
      return
    }
    guard end >= 2 else { return }
    let marked =
      (bytes[0] == 0xFE && bytes[1] == 0xFF) || (bytes[0] == 0xFF && bytes[1] == 0xFE)
    if marked || bytes[0] == 0 || bytes[1] == 0 {
      throw JSONSyntaxError(.notUTF8Encoding, at: 0)
    }
  }

  /// What is wrong with the byte at `offset`, where `reason` is all that is known.
  @inline(never)
  func misplacedByte(else reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
    switch bytes[offset] {
    case 0x2F, 0x23: return JSONSyntaxError(.comment, at: offset)
    case 0x27: return JSONSyntaxError(.singleQuote, at: offset)
    case 0x5D, 0x7D: return JSONSyntaxError(afterComma ? .trailingComma : reason, at: offset)
    case 0x2B where reason == .expectedValue, 0x2E where reason == .expectedValue:
      return JSONSyntaxError(.invalidNumber, at: offset)
    case 0x41...0x5A where reason == .expectedValue, 0x61...0x7A where reason == .expectedValue:
      return JSONSyntaxError(.unknownLiteral, at: offset)
    default: return JSONSyntaxError(reason, at: offset)
    }
  }

  /// After a comma in an array.
  @inline(__always)
  mutating func refuseTrailingComma() throws(JSONSyntaxError) {
    skipWhitespace()
    if offset < end, bytes[offset] == 0x5D { throw JSONSyntaxError(.trailingComma, at: offset) }
  }

  private var afterComma: Bool {
    var i = offset - 1
    while i >= 0, bytes[i] <= 0x20 { i -= 1 }
    return i >= 0 && bytes[i] == 0x2C
  }
}
