extension JSONNumbers {
  /// The nearest double, ties to even; nil where it would be infinite.
  ///
  /// Digits and a power of ten that a double both holds exactly need one rounding, which the
  /// processor does right (Clinger 1990). The rest goes to the standard library.
  static func double(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    let isNegative = text.first == 0x2D
    var i = isNegative ? 1 : 0
    var digits = 0 &- i
    var scale = 0
    var mantissa = readDigits(of: text, &i)
    if i < text.count, text[i] == 0x2E {
      digits &-= 1
      i &+= 1
      let start = i
      mantissa = readDigits(of: text, &i, after: mantissa)
      scale = start &- i
    }
    digits &+= i
    // Nineteen digits are the most that no mantissa of 64 bits overflows for.
    if digits > 19 || mantissa > 1 &<< 53 { return slowDouble(text) }
    if i < text.count {
      guard let exponent = shortExponent(text, from: i + 1) else { return slowDouble(text) }
      scale += exponent
    }
    let magnitude = Double(mantissa)
    let value: Double
    if scale == 0 || mantissa == 0 {
      value = magnitude
    } else if scale > 0, scale <= 22 {
      value = magnitude * powersOfTen[scale]
    } else if scale < 0, scale >= -22 {
      value = magnitude / powersOfTen[-scale]
    } else {
      return slowDouble(text)
    }
    return isNegative ? -value : value
  }

  /// The number of the digits from `i` on, behind those of another one; moves `i` past them.
  @inline(__always)
  private static func readDigits(
    of text: UnsafeBufferPointer<UInt8>, _ i: inout Int, after start: UInt64 = 0
  ) -> UInt64 {
    var value = start
    while i < text.count, text[i] &- 0x30 < 10 {
      value = value &* 10 &+ UInt64(text[i] &- 0x30)
      i &+= 1
    }
    return value
  }

  /// An exponent of at most three digits.
  private static func shortExponent(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var i = start
    let isNegative = text[i] == 0x2D
    if isNegative || text[i] == 0x2B { i += 1 }
    guard text.count - i <= 3 else { return nil }
    var value = 0
    while i < text.count {
      value = value * 10 + Int(text[i] &- 0x30)
      i += 1
    }
    return isNegative ? -value : value
  }

  @inline(never)
  private static func slowDouble(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
