/// Dates as RFC 3339 §5.6 writes them, read and written without a formatter: on Linux those cost
/// fifty times as much as the rest of a decode.
///
/// Also read: a lower-case `t` and `z`, a space instead of the `T`, no fraction or up to nine
/// digits of it, and the 60th second of a leap second, which counts as the first of the next minute.
enum RFC3339 {
  /// Seconds since 2001-01-01T00:00:00Z, or nil where `text` is no date and time.
  static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    guard text.count >= 20,
      let year = digits(text, 0, 4), text[4] == 0x2D,
      let month = digits(text, 5, 2), text[7] == 0x2D,
      let day = digits(text, 8, 2), text[10] | 0x20 == 0x74 || text[10] == 0x20,
      let hour = digits(text, 11, 2), text[13] == 0x3A,
      let minute = digits(text, 14, 2), text[16] == 0x3A,
      let second = digits(text, 17, 2),
      month >= 1, month <= 12, day >= 1, day <= days(in: month, of: year),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    var i = 19
    guard let nanoseconds = fraction(text, &i), let offset = zone(text, i) else { return nil }
    let days = daysSince1970(year, month, day) - daysTo2001
    let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second - offset
    return Double(seconds, nanoseconds)
  }

  /// Days from 1970-01-01 to 2001-01-01.
  static let daysTo2001 = 11_323

  @inline(__always)
  private static func digits(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int
  ) -> Int? {
    var value = 0
    for i in start..<start &+ count {
      let digit = text[i] &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  /// The nanoseconds of an optional fraction; moves `i` past it.
  private static func fraction(_ text: UnsafeBufferPointer<UInt8>, _ i: inout Int) -> Int? {
    guard text[i] == 0x2E else { return 0 }
    i += 1
    var value = 0
    var count = 0
    while i < text.count, text[i] &- 0x30 < 10 {
      value = value &* 10 &+ Int(text[i] &- 0x30)
      count += 1
      i += 1
      if count > 9 { return nil }
    }
    guard count > 0 else { return nil }
    while count < 9 {
      value *= 10
      count += 1
    }
    return value
  }

  /// The seconds that the zone is ahead of UTC. It must end the text.
  private static func zone(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int? {
    guard i < text.count else { return nil }
    if text[i] | 0x20 == 0x7A { return i + 1 == text.count ? 0 : nil }
    guard text[i] == 0x2B || text[i] == 0x2D, i + 6 == text.count, text[i + 3] == 0x3A,
      let hours = digits(text, i + 1, 2), let minutes = digits(text, i + 4, 2),
      hours < 24, minutes < 60
    else { return nil }
    let seconds = hours * 3_600 + minutes * 60
    return text[i] == 0x2D ? -seconds : seconds
  }

  private static func days(in month: Int, of year: Int) -> Int {
    if month == 2 {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
  }

  /// Howard Hinnant's days_from_civil, in the proleptic Gregorian calendar.
  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = (month <= 2 ? year - 1 : year) + 400
    let era = y / 400
    let yearOfEra = y % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era - 1) * 146_097 + dayOfEra - 719_468
  }
}

extension Double {
  /// Seconds, rounded once where the fraction is no finer than microseconds: the whole count of the
  /// unit is then exact, and so is what it was written from.
  fileprivate init(_ seconds: Int, _ nanoseconds: Int) {
    if nanoseconds == 0 {
      self = Double(seconds)
    } else if nanoseconds % 1_000_000 == 0 {
      self = Double(seconds * 1_000 + nanoseconds / 1_000_000) / 1e3
    } else if nanoseconds % 1_000 == 0 {
      self = Double(seconds * 1_000_000 + nanoseconds / 1_000) / 1e6
    } else {
      self = Double(seconds) + Double(nanoseconds) / 1e9
    }
  }
}
