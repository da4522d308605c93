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
    writer.appendByte(0x22)
    writer.appendDigits(year, count: 4)
    writer.appendByte(0x2D)
    writer.appendDigits(month, count: 2)
    writer.appendByte(0x2D)
    writer.appendDigits(day, count: 2)
    writer.appendByte(0x54)
    writer.appendDigits(time / 3_600, count: 2)
    writer.appendByte(0x3A)
    writer.appendDigits(time / 60 % 60, count: 2)
    writer.appendByte(0x3A)
    writer.appendDigits(time % 60, count: 2)
    writer.appendByte(0x2E)
    if fraction % 1_000 == 0 {
      writer.appendDigits(fraction / 1_000, count: 3)
    } else {
      writer.appendDigits(fraction, count: 6)
    }
    writer.appendByte(0x5A)
    writer.appendByte(0x22)
    return true
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
