extension JSONNumbers {
  /// The nearest double, ties to even; nil where it would be infinite.
  ///
  /// Up to fifteen digits and a power of ten that a double holds exactly need one rounding, which
  /// the processor does right (Clinger 1990). The rest goes to the standard library.
  static func double(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    var mantissa: UInt64 = 0
    var digits = 0
    var scale = 0
    var i = text.first == 0x2D ? 1 : 0
    var inFraction = false
    while i < text.count {
      let byte = text[i]
      if byte == 0x2E {
        inFraction = true
      } else if byte &- 0x30 < 10 {
        if digits > 0 || byte != 0x30 { digits &+= 1 }
        if digits > 15 { return slowDouble(text) }
        mantissa = mantissa &* 10 &+ UInt64(byte &- 0x30)
        if inFraction { scale &-= 1 }
      } else {
        break
      }
      i &+= 1
    }
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
    return text.first == 0x2D ? -value : value
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
