extension ISO8601Duration.Components {
  /// Nil where the text is no duration.
  init?(_ text: String) {
    var parser = DurationParser(bytes: Array(text.utf8)[...])
    guard parser.parse() else { return nil }
    self = parser.components
  }
}

/// Reads a duration from left to right.
private struct DurationParser {
  var bytes: ArraySlice<UInt8>
  var components = ISO8601Duration.Components()
  /// Of all, from a sign before the `P`.
  private var sign = 1
  /// The units so far: each may come once, and after the larger ones.
  private var units = 0
  /// Nothing follows a fraction.
  private var isOver = false

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  mutating func parse() -> Bool {
    sign = takeSign()
    guard take(0x50) else { return false }
    var isTime = false
    while !bytes.isEmpty {
      if !isTime, take(0x54) {
        isTime = true
        // Something must follow.
        units = max(units, 4)
        if bytes.isEmpty { return false }
      }
      guard takePart(isTime) else { return false }
    }
    return units != 0
  }

  /// A number and its unit, such as `12H` or `-0.5S`.
  private mutating func takePart(_ isTime: Bool) -> Bool {
    guard !isOver else { return false }
    let sign = self.sign * takeSign()
    guard let number = takeDigits() else { return false }
    var attoseconds: Int64 = 0
    if bytes.first == 0x2E || bytes.first == 0x2C {
      bytes.removeFirst()
      guard let fraction = takeFraction() else { return false }
      attoseconds = fraction
      isOver = true
    }
    guard let unit = takeUnit(isTime), unit > units else { return false }
    units = unit
    return set(unit, sign * number, Int64(sign) * attoseconds)
  }

  private mutating func set(_ unit: Int, _ number: Int, _ attoseconds: Int64) -> Bool {
    let length: Int
    switch unit {
    case 1:
      components.years = number
      return !isOver
    case 2:
      components.months = number
      return !isOver
    case 3: (components.weeks, length) = (number, 604_800)
    case 4: (components.days, length) = (number, 86_400)
    case 5: (components.hours, length) = (number, 3_600)
    case 6: (components.minutes, length) = (number, 60)
    default: (components.seconds, length) = (.seconds(number), 1)
    }
    let fraction = Duration(secondsComponent: 0, attosecondsComponent: attoseconds)
    components.seconds += fraction * length
    return true
  }

  /// The position among all units of a letter in upper or lower case.
  private mutating func takeUnit(_ isTime: Bool) -> Int? {
    guard let letter = bytes.popFirst() else { return nil }
    switch (letter & 0xDF, isTime) {
    case (0x59, false): return 1
    case (0x4D, false): return 2
    case (0x57, false): return 3
    case (0x44, false): return 4
    case (0x48, true): return 5
    case (0x4D, true): return 6
    case (0x53, true): return 7
    default: return nil
    }
  }

  private mutating func takeSign() -> Int {
    guard let sign = bytes.first, sign == 0x2B || sign == 0x2D else { return 1 }
    bytes.removeFirst()
    return sign == 0x2D ? -1 : 1
  }

  /// A letter in upper or lower case.
  private mutating func take(_ letter: UInt8) -> Bool {
    guard let first = bytes.first, first & 0xDF == letter else { return false }
    bytes.removeFirst()
    return true
  }

  private mutating func takeDigits() -> Int? {
    var value = 0
    var count = 0
    while let digit = bytes.first, digit &- 0x30 < 10 {
      value = value &* 10 &+ Int(digit &- 0x30)
      count += 1
      bytes.removeFirst()
      if count > 18 { return nil }
    }
    return count > 0 ? value : nil
  }

  /// The digits after the point, as a number of 18 digits.
  private mutating func takeFraction() -> Int64? {
    let count = bytes.count
    guard var value = takeDigits() else { return nil }
    for _ in (count - bytes.count)..<18 { value *= 10 }
    return Int64(value)
  }
}
