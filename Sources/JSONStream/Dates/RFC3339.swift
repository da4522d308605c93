/// Dates as RFC 3339 §5.6 writes them, read and written without a formatter: on Linux those cost
/// fifty times as much as the rest of a decode.
///
/// Also read: a lower-case `t` and `z`, a space instead of the `T`, no fraction or up to nine
/// digits of it, and the 60th second of a leap second, which counts as the first of the next minute.
enum RFC3339 {
  /// Seconds since 2001-01-01T00:00:00Z, or nil where `text` is no date and time.
  static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    guard text.count >= 20, let start = text.baseAddress,
      let date = numbers(in: start, like: 0x2D30_302D_3030_3030, margins: 0x0F06_060F_0606_0606),
      text[10] | 0x20 == 0x74 || text[10] == 0x20,
      let time = numbers(
        in: start + 11, like: 0x3030_3A30_303A_3030, margins: 0x0606_0F06_060F_0606),
      let day = digits(text, 8, 2)
    else { return nil }
    let year = date[0] &* 100 &+ date[2]
    let month = date[5]
    guard month >= 1, month <= 12, day >= 1, day <= days(in: month, of: year),
      time[0] < 24, time[3] < 60, time[6] <= 60
    else { return nil }
    let days = daysSince1970(year, month, day) &- daysTo2001
    let seconds = days &* 86_400 &+ time[0] &* 3_600 &+ time[3] &* 60 &+ time[6]
    if text.count == 24, text[19] == 0x2E, text[23] == 0x5A,
      let milliseconds = digits(text, 20, 3)
    {
      return Double(seconds &* 1_000 &+ milliseconds) / 1e3
    }
    var i = 19
    guard let nanoseconds = fraction(text, &i), let offset = zone(text, i) else { return nil }
    return Double(seconds - offset, nanoseconds)
  }

  /// The numbers of two digits in eight characters, by where they start: of `2025-02-` 0, 2 and 5.
  private struct Numbers {
    let word: UInt64

    @inline(__always)
    subscript(position: Int) -> Int {
      Int(truncatingIfNeeded: word &>> UInt64(position &* 8) & 0xFF)
    }
  }

  /// Nil where eight characters are not those of the pattern, in which `0` stands for any digit.
  /// Margins are how much a character lacks to 16 that is as much above the pattern as it may be.
  @inline(__always)
  private static func numbers(
    in text: UnsafePointer<UInt8>, like pattern: UInt64, margins: UInt64
  ) -> Numbers? {
    let word = UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self))
    let digits = word ^ pattern
    // What overflows into the next byte has set one of the upper four bits of its own before.
    guard (digits | digits &+ margins) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { return nil }
    return Numbers(word: digits &* 10 &+ digits &>> 8)
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
