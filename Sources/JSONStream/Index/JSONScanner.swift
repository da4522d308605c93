/// The indexing pass: a loop over bytes without recursion, so no nesting can exhaust the stack.
///
/// While a container is open its entry holds the index of the container around it; closing it
/// replaces that by the index one past its last entry. The tape is therefore its own stack.
struct JSONScanner {
  let bytes: UnsafePointer<UInt8>
  let end: Int
  let maximumDepth: Int
  var offset = 0
  var tape: JSONTape
  /// The innermost open container, or -1.
  private var open = -1
  private var openIsObject = false
  private var depth = 0

  /// The tape of a valid document. The caller deallocates it.
  static func scan(
    _ buffer: UnsafeBufferPointer<UInt8>, limits: JSONLimits
  ) throws(JSONSyntaxError) -> JSONTape {
    guard let base = buffer.baseAddress, !buffer.isEmpty else {
      throw JSONSyntaxError(.emptyDocument, at: 0)
    }
    guard buffer.count <= limits.maximumByteCount else {
      throw JSONSyntaxError(.tooLarge, at: limits.maximumByteCount)
    }
    var scanner = JSONScanner(
      bytes: base, end: buffer.count, maximumDepth: limits.maximumDepth,
      tape: JSONTape(byteCount: buffer.count))
    do throws(JSONSyntaxError) {
      try scanner.skipByteOrderMark()
      try scanner.scanDocument()
    } catch {
      scanner.tape.deallocate()
      throw error
    }
    return scanner.tape
  }

  private init(bytes: UnsafePointer<UInt8>, end: Int, maximumDepth: Int, tape: JSONTape) {
    self.bytes = bytes
    self.end = end
    self.maximumDepth = maximumDepth
    self.tape = tape
  }

  private mutating func scanDocument() throws(JSONSyntaxError) {
    skipWhitespace()
    if offset == end { throw JSONSyntaxError(.emptyDocument, at: offset) }
    repeat {
      try scanValue()
    } while try advanceToNextValue()
    skipWhitespace()
    if offset < end {
      throw JSONSyntaxError(bytes[offset] == 0x2F ? .comment : .trailingContent, at: offset)
    }
  }

  /// Scans a scalar, or opens containers until one has a first value.
  @inline(__always)
  private mutating func scanValue() throws(JSONSyntaxError) {
    while true {
      skipWhitespace()
      guard offset < end else { throw JSONSyntaxError(.unexpectedEnd, at: end) }
      switch bytes[offset] {
      case 0x22:
        return try scanString()
      case 0x7B:
        try push(.object)
        skipWhitespace()
        if offset < end, bytes[offset] == 0x7D { return pop() }
        try scanKey()
      case 0x5B:
        try push(.array)
        skipWhitespace()
        if offset < end, bytes[offset] == 0x5D { return pop() }
      case 0x2D, 0x30...0x39:
        return try scanNumber()
      case 0x74:
        return try scanLiteral(0x6575_7274, .true, length: 4)
      case 0x66:
        return try scanLiteral(0x736C_6166, .false, length: 5)
      case 0x6E:
        return try scanLiteral(0x6C6C_756E, .null, length: 4)
      default:
        throw misplacedByte(else: .expectedValue)
      }
    }
  }

  /// After a value: closes what ends here and passes a comma. False at the end of the document.
  @inline(__always)
  private mutating func advanceToNextValue() throws(JSONSyntaxError) -> Bool {
    while open >= 0 {
      skipWhitespace()
      guard offset < end else { throw JSONSyntaxError(.unexpectedEnd, at: end) }
      let byte = bytes[offset]
      if byte == 0x2C {
        offset &+= 1
        if openIsObject { try scanKey() } else { try refuseTrailingComma() }
        return true
      }
      guard byte == (openIsObject ? 0x7D : 0x5D) else {
        throw misplacedByte(else: .expectedCommaOrEnd)
      }
      pop()
    }
    return false
  }

  /// Scans a name and its colon.
  @inline(__always)
  private mutating func scanKey() throws(JSONSyntaxError) {
    skipWhitespace()
    guard offset < end else { throw JSONSyntaxError(.unexpectedEnd, at: end) }
    guard bytes[offset] == 0x22 else { throw misplacedByte(else: .expectedKey) }
    try scanString()
    skipWhitespace()
    guard offset < end else { throw JSONSyntaxError(.unexpectedEnd, at: end) }
    guard bytes[offset] == 0x3A else { throw JSONSyntaxError(.expectedColon, at: offset) }
    offset &+= 1
  }

  @inline(__always)
  private mutating func push(_ kind: JSONIndex.Kind) throws(JSONSyntaxError) {
    depth &+= 1
    guard depth <= maximumDepth else { throw JSONSyntaxError(.tooDeep, at: offset) }
    let index = tape.count
    tape.append(JSONIndex.Entry(kind, start: offset, payload: open &+ 1, flag: openIsObject))
    open = index
    openIsObject = kind == .object
    offset &+= 1
  }

  /// Closes the innermost container at its closing bracket.
  @inline(__always)
  private mutating func pop() {
    let entry = tape.base[open]
    tape.base[open] = JSONIndex.Entry(
      openIsObject ? .object : .array, start: entry.start, payload: tape.count)
    open = entry.payload &- 1
    openIsObject = entry.bits & 8 != 0
    depth &-= 1
    offset &+= 1
  }

  @inline(__always)
  mutating func skipWhitespace() {
    if offset < end, bytes[offset] > 0x20 { return }
    skipWhitespaceRun()
  }

  @inline(never)
  private mutating func skipWhitespaceRun() {
    // Indentation comes in runs of spaces: as many of the next eight bytes as are some, in one step.
    while offset &+ 8 <= end {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(bytes + offset).loadUnaligned(as: UInt64.self))
      let others = word ^ 0x2020_2020_2020_2020
      if others == 0 {
        offset &+= 8
        continue
      }
      offset &+= others.trailingZeroBitCount &>> 3
      guard Self.isWhitespace(bytes[offset]) else { return }
      offset &+= 1
    }
    while offset < end, Self.isWhitespace(bytes[offset]) { offset &+= 1 }
  }

  @inline(__always)
  private static func isWhitespace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  @inline(__always)
  private mutating func scanLiteral(
    _ word: UInt32, _ kind: JSONIndex.Kind, length: Int
  ) throws(JSONSyntaxError) {
    guard offset &+ length <= end,
      UInt32(littleEndian: UnsafeRawPointer(bytes + offset).loadUnaligned(as: UInt32.self)) == word,
      length == 4 || bytes[offset &+ 4] == 0x65
    else { throw JSONSyntaxError(.unknownLiteral, at: offset) }
    tape.append(JSONIndex.Entry(kind, start: offset, payload: length))
    offset &+= length
  }
}
