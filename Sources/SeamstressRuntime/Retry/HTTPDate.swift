internal import Foundation

/// A date of HTTP in one of the three forms that have to be understood (RFC 9110 §5.6.7):
///
///     Sun, 06 Nov 1994 08:49:37 GMT
///     Sunday, 06-Nov-94 08:49:37 GMT
///     Sun Nov  6 08:49:37 1994
struct HTTPDate {
  let date: Date

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// - Parameter now: a year of two digits is the one with these that is less than fifty years off.
  init?(_ text: String, now: Date) {
    let words = text.split(whereSeparator: { " ,:-".contains($0) }).map(String.init)
    // The words in the order of the first form: day, month, year, hour, minute, second.
    let order: [Int]
    switch words.count {
    case 8 where words[7] == "GMT": order = [1, 2, 3, 4, 5, 6]
    case 7: order = [2, 1, 6, 3, 4, 5]
    default: return nil
    }
    guard let month = Self.months.firstIndex(of: words[order[1]]),
      let day = Int(words[order[0]]), let hour = Int(words[order[3]]),
      let minute = Int(words[order[4]]), let second = Int(words[order[5]]),
      let year = Self.year(words[order[2]], now),
      (1...31).contains(day), (1970...9999).contains(year), (0...23).contains(hour),
      (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    let days = Self.daysSince1970(year, month + 1, day)
    date = Date(timeIntervalSince1970: Double(((days * 24 + hour) * 60 + minute) * 60 + second))
  }

  private static func year(_ text: String, _ now: Date) -> Int? {
    guard let year = Int(text), text.utf8.count == 2 else { return Int(text) }
    let current = 1970 + Int((now.timeIntervalSince1970 / (365.2425 * 86_400)).rounded(.down))
    let guess = current - current % 100 + year
    if guess - current > 50 { return guess - 100 }
    return current - guess > 50 ? guess + 100 : guess
  }

  /// The proleptic Gregorian calendar with years that begin in March, so that the leap day is last.
  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }
}
