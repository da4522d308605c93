/// A number as it was written, because no machine type holds them all.
///
///     12345678901234567890123   1e400   1.10
///
/// Two numbers are equal when their values are, however they are written: `1e2`, `100.0`.
public struct JSONNumber: Sendable {
  /// Text that follows the grammar of RFC 8259 §6.
  public let text: String

  /// The text is known to be a number.
  init(valid text: String) { self.text = text }

  public init(_ value: Int) { text = String(value) }

  /// Nil for infinity and NaN.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    var writer = JSONWriter()
    writer.double(value)
    text = writer.text
  }

  /// Nil where the text is no JSON number.
  public init?(text: String) {
    let bytes = Array(text.utf8)
    guard let index = try? JSONIndex(bytes), let entry = index.entries.first,
      entry.kind == .number, entry.payload == bytes.count
    else { return nil }
    self.text = text
  }

  /// The value where it is integral and fits.
  public var int: Int? {
    withBytes(JSONNumbers.integer).flatMap { number in
      guard number.isNegative else { return Int(exactly: number.magnitude) }
      guard number.magnitude <= Int.min.magnitude else { return nil }
      return 0 &- Int(bitPattern: number.magnitude)
    }
  }

  /// The nearest double; nil where that is infinite.
  public var double: Double? { withBytes(JSONNumbers.double) }

  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = text
    return text.withUTF8(body)
  }

  /// The one way to write this value: its significant digits and a power of ten.
  var normalized: String {
    withBytes { bytes in
      let decimal = JSONDecimal(bytes)
      if decimal.isZero { return "0" }
      var result = decimal.isNegative ? "-" : ""
      for digit in decimal.digits(in: bytes) { result.unicodeScalars.append(.init(0x30 + digit)) }
      return decimal.exponent == 0 ? result : result + "e\(decimal.exponent)"
    }
  }
}

extension JSONNumber: Hashable {
  public static func == (a: JSONNumber, b: JSONNumber) -> Bool {
    a.text == b.text || a.normalized == b.normalized
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(normalized) }
}

extension JSONNumber: CustomStringConvertible {
  public var description: String { text }
}

extension JSONNumber: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) {
    guard json.kind == .number else { throw json.error(expected: "a number") }
    self = json.document.pointee.number(json.entry)
  }

  public func write(to json: inout JSONWriter) { json.number(self) }
}
