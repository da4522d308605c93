/// Number text to machine numbers, without losing a bit where the type can hold it.
enum JSONNumbers {
  /// An integer of at most eighteen bytes, which cannot overflow.
  @inline(__always)
  static func shortInteger(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var value = 0
    let isNegative = bytes[0] == 0x2D
    var i = isNegative ? 1 : 0
    while i < count {
      value = value &* 10 &+ Int(bytes[i] &- 0x30)
      i &+= 1
    }
    return isNegative ? 0 &- value : value
  }

  /// The value of a number that is integral, also of `3.0` and `1e3`; nil where it is not, or does
  /// not fit.
  static func integer(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (isNegative: Bool, magnitude: UInt)? {
    let decimal = JSONDecimal(text)
    guard decimal.exponent >= 0 || decimal.isZero else { return nil }
    var magnitude: UInt = 0
    for digit in decimal.digits(in: text) {
      guard let next = shift(magnitude, adding: UInt(digit)) else { return nil }
      magnitude = next
    }
    if decimal.isZero { return (decimal.isNegative, 0) }
    guard decimal.exponent < 20 else { return nil }
    for _ in 0..<decimal.exponent {
      guard let next = shift(magnitude, adding: 0) else { return nil }
      magnitude = next
    }
    return (decimal.isNegative, magnitude)
  }

  private static func shift(_ magnitude: UInt, adding digit: UInt) -> UInt? {
    let (product, tooLarge) = magnitude.multipliedReportingOverflow(by: 10)
    let (sum, stillTooLarge) = product.addingReportingOverflow(digit)
    return tooLarge || stillTooLarge ? nil : sum
  }
}
