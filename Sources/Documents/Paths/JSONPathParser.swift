/// Reads a JSONPath; mistakes are refused with their place.
struct JSONPathParser {
  struct Failure: Error, Equatable {
    /// In bytes from the start of the path.
    var offset: Int
    var text: String
    var help: String?
  }

  let bytes: [UInt8]
  var place = 0
  /// Filters and parentheses within each other.
  var depth = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  static func parse(_ text: String) throws(Failure) -> JSONPath {
    var parser = JSONPathParser(text)
    guard parser.take("$") else {
      throw parser.failure("a JSONPath starts with '$'", help: "write '$.' before the first name")
    }
    let segments = try parser.segments()
    guard parser.place == parser.bytes.count else { throw parser.unexpected() }
    return JSONPath(segments: segments)
  }

  func failure(_ text: String, help: String? = nil, at offset: Int? = nil) -> Failure {
    Failure(offset: offset ?? place, text: text, help: help)
  }

  func unexpected() -> Failure {
    guard place < bytes.count else { return failure("the path ends too early") }
    var end = place + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let character = String(decoding: bytes[place..<end], as: UTF8.self)
    return failure("'\(character)' does not belong here")
  }
}

extension JSONPathParser {
  var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  func isAt(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard place + length <= bytes.count else { return false }
    return bytes[place..<place + length].elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: length))
  }

  mutating func take(_ text: StaticString) -> Bool {
    guard isAt(text) else { return false }
    place += text.utf8CodeUnitCount
    return true
  }

  mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
  }

  /// Segments up to what cannot start another.
  mutating func segments() throws(Failure) -> [JSONPath.Segment] {
    var result: [JSONPath.Segment] = []
    while true {
      let start = place
      skipSpace()
      if isAt("..") || isAt(".") || isAt("[") {
        result.append(try segment())
      } else {
        place = start
        return result
      }
    }
  }

  private mutating func segment() throws(Failure) -> JSONPath.Segment {
    let start = place
    let isDescendant = take("..")
    if !isDescendant, !isAt("[") { _ = take(".") }
    let selectors: [JSONPath.Selector]
    if take("[") {
      selectors = try bracketed()
    } else if take("*") {
      selectors = [.wildcard]
    } else {
      selectors = [.name(try shorthand())]
    }
    return .init(selectors: selectors, isDescendant: isDescendant, range: start..<place)
  }

  /// A name after a dot: letters, digits, "_" and anything beyond ASCII; no digit first.
  private mutating func shorthand() throws(Failure) -> String {
    let start = place
    while let byte, isNameByte(byte, isFirst: place == start) { place += 1 }
    guard place > start else { throw unexpected() }
    if byte == UInt8(ascii: "-") {
      throw failure("a name with '-' needs brackets", help: "write ['name-with-dash']")
    }
    if byte == UInt8(ascii: "(") {
      throw failure(
        "a function stands in a filter, not in a path", help: "write [?length(@.name) > 1]",
        at: start)
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...0xFF:
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): !isFirst
    default: false
    }
  }

  private mutating func bracketed() throws(Failure) -> [JSONPath.Selector] {
    var selectors: [JSONPath.Selector] = []
    repeat {
      skipSpace()
      selectors.append(try selector())
      skipSpace()
    } while take(",")
    guard take("]") else { throw unexpected() }
    return selectors
  }

  private mutating func selector() throws(Failure) -> JSONPath.Selector {
    switch byte {
    case UInt8(ascii: "*"):
      place += 1
      return .wildcard
    case UInt8(ascii: "?"):
      place += 1
      return .filter(try filter())
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      return .name(try string())
    case UInt8(ascii: ":"):
      return .slice(try slice(from: nil))
    default:
      let index = try index()
      skipSpace()
      return byte == UInt8(ascii: ":") ? .slice(try slice(from: index)) : .index(index)
    }
  }

  private mutating func index() throws(Failure) -> Int {
    let start = place
    _ = take("-")
    while let byte, (48...57).contains(byte) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard let value = Int(text), text == String(value) else {
      place = start
      throw failure(
        "a quoted name, an index, '*' or '?' is expected here", help: "quote names: ['name']")
    }
    return value
  }

  /// From the first colon on.
  private mutating func slice(from start: Int?) throws(Failure) -> JSONPath.Slice {
    var slice = JSONPath.Slice(start: start)
    _ = take(":")
    slice.end = try part()
    if take(":") { slice.step = try part() ?? 1 }
    return slice
  }

  private mutating func part() throws(Failure) -> Int? {
    skipSpace()
    guard let byte, byte == UInt8(ascii: "-") || (48...57).contains(byte) else { return nil }
    let value = try index()
    skipSpace()
    return value
  }
}
