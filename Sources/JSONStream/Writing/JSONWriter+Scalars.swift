#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension JSONWriter {
  public mutating func null() { literal("null") }

  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  private mutating func literal(_ text: StaticString) {
    append(text.utf8Start, text.utf8CodeUnitCount)
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
    var inExponent = false
    for byte in description.utf8 {
      if byte | 0x20 == 0x65 {
        inExponent = true
      } else if inExponent {
        if byte == 0x2B || byte == 0x30 { continue }
        if byte != 0x2D { inExponent = false }
      }
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
