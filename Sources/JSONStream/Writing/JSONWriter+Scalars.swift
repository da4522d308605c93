#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension JSONWriter {
  public mutating func null() { word(0x6E75_6C6C) }

  public mutating func bool(_ value: Bool) {
    if value { return word(0x7472_7565) }
    word(0x6661_6C73)
    appendByte(0x65)
  }

  /// Four bytes of text, the first in the highest byte.
  private mutating func word(_ text: UInt32) {
    reserve(4)
    UnsafeMutableRawPointer(base + count).storeBytes(of: text.bigEndian, as: UInt32.self)
    advance(4)
  }

  public mutating func int(_ value: Int) {
    if value < 0 { appendByte(0x2D) }
    magnitude(value.magnitude)
  }

  /// Any integer.
  public mutating func integer<Value: FixedWidthInteger>(_ value: Value) {
    if value < 0 { appendByte(0x2D) }
    magnitude(UInt(truncatingIfNeeded: value.magnitude))
  }

  private mutating func magnitude(_ value: UInt) {
    var digits = 1
    var limit: UInt = 10
    while value >= limit, digits < 20 {
      digits &+= 1
      if digits == 20 { break }
      limit &*= 10
    }
    reserve(digits)
    var rest = value
    var i = count &+ digits
    repeat {
      i &-= 1
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
      base[i] = 0x30 &+ UInt8(truncatingIfNeeded: remainder)
      rest = quotient
    } while rest != 0
    advance(digits)
  }

  /// The shortest digits that read back as the same double; without a fraction where it has none.
  public mutating func double(_ value: Double) {
    guard value.isFinite else {
      return refuse(expected: "a finite number", found: value.isNaN ? "NaN" : "infinity")
    }
    if let integer = Int(exactly: value), integer.magnitude < 1 << 53 {
      if integer == 0, value.sign == .minus { appendByte(0x2D) }
      return int(integer)
    }
    shortest(value.description)
  }

  /// As `double`, with the shortest digits for a `Float`.
  public mutating func float(_ value: Float) {
    guard value.isFinite, Int(exactly: value) == nil else { return double(Double(value)) }
    shortest(value.description)
  }

  /// The standard library writes `1e+20` and `1e-07`: the plus and the zeros are not needed.
  private mutating func shortest(_ description: String) {
    var description = description
    description.withUTF8 { text in
      guard let start = text.baseAddress else { return }
      var end = 0
      while end < text.count, text[end] | 0x20 != 0x65 { end &+= 1 }
      append(start, end)
      if end < text.count { exponent(text[end...]) }
    }
  }

  @inline(never)
  private mutating func exponent(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    var isLeading = true
    for byte in text {
      if isLeading, byte == 0x2B || byte == 0x30 { continue }
      if (0x31...0x39).contains(byte) { isLeading = false }
      appendByte(byte)
    }
  }

  /// RFC 3339 in UTC, to the millisecond, or to the microsecond where it has any.
  public mutating func date(_ value: Date) {
    if !RFC3339.write(value.timeIntervalSinceReferenceDate, to: &self) {
      refuse(expected: "a date of the years 0 to 9999", found: "another")
    }
  }

  /// The text of a number as it is.
  public mutating func number(_ value: JSONNumber) {
    string(raw: isCanonical ? value.normalized : value.text)
  }

  /// Text that is JSON already.
  mutating func string(raw text: String) {
    var text = text
    text.withUTF8 { buffer in
      if let start = buffer.baseAddress { append(start, buffer.count) }
    }
  }
}
