extension RFC3339 {
  /// Writes `secondsSince2001` in UTC: three fraction digits where it is a whole number of
  /// milliseconds, else six, which is as much as a `Double` holds. False outside the years 0 to
  /// 9999.
  static func write(_ secondsSince2001: Double, to writer: inout JSONWriter) -> Bool {
    guard abs(secondsSince2001) < 1e12 else { return false }
    // Far from 2001 a double is coarser than a microsecond: ask whether milliseconds say it all.
    let milliseconds = (secondsSince2001 * 1e3).rounded()
    let isWhole = milliseconds / 1e3 == secondsSince2001
    let microseconds =
      isWhole ? Int(milliseconds) * 1_000 : Int((secondsSince2001 * 1e6).rounded())
    let (seconds, fraction) = floorDivide(microseconds, 1_000_000)
    let (days, time) = floorDivide(seconds, 86_400)
    let (year, month, day) = civil(days + daysTo2001)
    guard year >= 0, year <= 9999 else { return false }
    writer.reserve(29)
    let text = writer.base + writer.count
    text[0] = 0x22
    write(year, month, day, to: text + 1)
    text[11] = 0x54
    write(twoDigits: time / 3_600, to: text + 12)
    text[14] = 0x3A
    write(twoDigits: time / 60 % 60, to: text + 15)
    text[17] = 0x3A
    write(twoDigits: time % 60, to: text + 18)
    text[20] = 0x2E
    var end = 24
    let (thousands, rest) = fraction.quotientAndRemainder(dividingBy: 1_000)
    write(threeDigits: thousands, to: text + 21)
    if rest != 0 {
      write(threeDigits: rest, to: text + 24)
      end = 27
    }
    text[end] = 0x5A
    text[end + 1] = 0x22
    writer.advance(end + 2)
    return true
  }

  /// The ten bytes of a day of the years 0 to 9999.
  @inline(__always)
  static func write(
    _ year: Int, _ month: Int, _ day: Int, to text: UnsafeMutablePointer<UInt8>
  ) {
    write(twoDigits: year / 100, to: text)
    write(twoDigits: year % 100, to: text + 2)
    text[4] = 0x2D
    write(twoDigits: month, to: text + 5)
    text[7] = 0x2D
    write(twoDigits: day, to: text + 8)
  }

  @inline(__always)
  private static func write(threeDigits number: Int, to text: UnsafeMutablePointer<UInt8>) {
    text[0] = 0x30 &+ UInt8(truncatingIfNeeded: number / 100)
    write(twoDigits: number % 100, to: text + 1)
  }

  @inline(__always)
  private static func write(twoDigits number: Int, to text: UnsafeMutablePointer<UInt8>) {
    // A tenth, exact below 100.
    let tens = (number &* 103) &>> 10
    text[0] = 0x30 &+ UInt8(truncatingIfNeeded: tens)
    text[1] = 0x30 &+ UInt8(truncatingIfNeeded: number &- tens &* 10)
  }

  private static func floorDivide(_ a: Int, _ b: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    return remainder < 0 ? (quotient - 1, remainder + b) : (quotient, remainder)
  }

  /// Howard Hinnant's civil_from_days.
  private static func civil(_ daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = floorDivide(daysSince1970 + 719_468, 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
