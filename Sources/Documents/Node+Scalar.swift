extension Node {
  /// The text of a scalar as it was written, without quotes and with escapes resolved ("1.0",
  /// "no", "0x1F"); empty for containers.
  package var text: String { isContainer ? "" : arena.text(of: index) }

  /// The text, if the value is a string.
  package var string: String? { isString ? arena.text(of: index) : nil }

  package var boolean: Bool? {
    guard isBoolean else { return nil }
    return arena.withText(of: index) {
      $0.first == UInt8(ascii: "t") || $0.first == UInt8(ascii: "T")
    }
  }

  /// The value of an integer, hexadecimal and octal YAML forms included; nil if it exceeds `Int`.
  package var integer: Int? {
    guard isInteger else { return nil }
    let text = self.text
    if text.hasPrefix("0x") { return Int(text.dropFirst(2), radix: 16) }
    if text.hasPrefix("0o") { return Int(text.dropFirst(2), radix: 8) }
    return Int(text)
  }

  /// The nearest double of an integer or number, YAML's `.inf` and `.nan` included.
  package var number: Double? {
    switch kind {
    case .integer: return integer.map(Double.init) ?? Double(text)
    case .number: return Double(text) ?? specialNumber
    default: return nil
    }
  }

  /// Whether a scalar or key has exactly these UTF-8 bytes, without making a string of it.
  package func hasText(_ other: StaticString) -> Bool {
    guard !isContainer else { return false }
    let bytes = UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount)
    return arena.text(of: index, equals: bytes)
  }

  /// Calls `body` with the UTF-8 text of a scalar or key, without making a string of it.
  @inlinable
  public func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    arena.withText(of: index, body)
  }

  /// Whether the text of a scalar or key begins with these UTF-8 bytes.
  @inlinable
  public func hasPrefix(_ prefix: StaticString) -> Bool {
    let count = prefix.utf8CodeUnitCount
    let record = self.record
    guard !isContainer, Int(record.count) >= count else { return false }
    let start = prefix.utf8Start
    return arena.withText(of: index) { text in
      var place = 0
      while place < count {
        if text[place] != start[place] { return false }
        place &+= 1
      }
      return true
    }
  }

  private var specialNumber: Double? {
    switch text.lowercased() {
    case ".inf", "+.inf": .infinity
    case "-.inf": -.infinity
    case ".nan": .nan
    default: nil
    }
  }
}
