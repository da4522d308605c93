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
      let day = number(start[8], start[9])
    else { return nil }
    let year = date[0] &* 100 &+ date[2]
    let month = date[5]
    guard month >= 1, month <= 12, day >= 1, day <= 28 || day <= days(in: month, of: year),
      time[0] < 24, time[3] < 60, time[6] <= 60
    else { return nil }
    let days = daysSince1970(year, month, day) &- daysTo2001
    let seconds = days &* 86_400 &+ time[0] &* 3_600 &+ time[3] &* 60 &+ time[6]
    if text.count == 24, text[19] == 0x2E, text[23] == 0x5A,
      let tens = number(start[20], start[21]), let ones = number(0x30, start[22])
    {
      return Double(seconds &* 1_000 &+ tens &* 10 &+ ones) / 1e3
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

  /// The number that two digits are.
  @inline(__always)
  private static func number(_ tens: UInt8, _ ones: UInt8) -> Int? {
    let (tens, ones) = (UInt32(tens &- 0x30), UInt32(ones &- 0x30))
    return tens < 10 && ones < 10 ? Int(tens &* 10 &+ ones) : nil
  }

  /// Days from 1970-01-01 to 2001-01-01.
  static let daysTo2001 = 11_323

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
      let hours = number(text[i + 1], text[i + 2]),
      let minutes = number(text[i + 4], text[i + 5]),
      hours < 24, minutes < 60
    else { return nil }
    let seconds = hours * 3_600 + minutes * 60
    return text[i] == 0x2D ? -seconds : seconds
  }

  private static func days(in month: Int, of year: Int) -> Int {
    if month == 2 {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    }
    return 30 + (month ^ month >> 3) & 1
  }

  /// Days of the proleptic Gregorian calendar. Years start in March, so that a leap day ends one,
  /// and 400 years late, so that none is negative.
  @inline(__always)
  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let isBeforeMarch = month <= 2
    let years = UInt32(truncatingIfNeeded: year &+ (isBeforeMarch ? 399 : 400))
    let centuries = years / 100
    let leapDays = years &>> 2 &- centuries &+ centuries &>> 2
    let months = UInt32(truncatingIfNeeded: month &+ (isBeforeMarch ? 9 : -3))
    let days = years &* 365 &+ leapDays &+ (153 &* months &+ 2) / 5
    return Int(days) &+ day &- 865_566
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
