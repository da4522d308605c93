extension JSONScanner {
  /// Scans the number at `offset` by the grammar of RFC 8259 §6 and puts it on the tape.
  @inline(__always)
  mutating func scanNumber() throws(JSONSyntaxError) {
    let start = offset
    var i = offset
    if bytes[i] == 0x2D { i &+= 1 }
    guard i < end, isDigit(bytes[i]) else { throw JSONSyntaxError(.invalidNumber, at: start) }
    if bytes[i] == 0x30 {
      i &+= 1
      if i < end, isDigit(bytes[i]) { throw JSONSyntaxError(.leadingZero, at: start) }
    } else {
      i = skipDigits(from: i &+ 1)
    }
    var fractional = false
    if i < end, bytes[i] == 0x2E {
      fractional = true
      i = try skipOneOrMoreDigits(from: i &+ 1, ofNumberAt: start)
    }
    if i < end, bytes[i] | 0x20 == 0x65 {
      fractional = true
      i &+= 1
      if i < end, bytes[i] == 0x2B || bytes[i] == 0x2D { i &+= 1 }
      i = try skipOneOrMoreDigits(from: i, ofNumberAt: start)
    }
    tape.append(
      JSONIndex.Entry(.number, start: start, payload: i &- start, flag: fractional))
    offset = i
  }

  @inline(__always)
  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  private func skipDigits(from start: Int) -> Int {
    var i = start
    while i < end, isDigit(bytes[i]) { i &+= 1 }
    return i
  }

  private func skipOneOrMoreDigits(
    from i: Int, ofNumberAt start: Int
  ) throws(JSONSyntaxError) -> Int {
    guard i < end, isDigit(bytes[i]) else { throw JSONSyntaxError(.invalidNumber, at: start) }
    return skipDigits(from: i &+ 1)
  }
}
