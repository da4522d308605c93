internal import Foundation
internal import HTTPTypes

/// The pause that a server asks for: `retry-after-ms`, or `Retry-After` in seconds or as an HTTP
/// date (RFC 9110 §10.2.3). Anything else, like a date that has passed, asks for nothing.
struct RetryAfter {
  let duration: Duration

  init?(_ fields: HTTPFields, now: Date) {
    if let name = HTTPField.Name("retry-after-ms"), let text = fields[name],
      let milliseconds = Double(text), (0...1e12).contains(milliseconds)
    {
      duration = .seconds(milliseconds / 1000)
      return
    }
    guard let text = fields[.retryAfter]?.trimmingCharacters(in: .whitespaces) else { return nil }
    if let seconds = Double(text) {
      guard (0...1e9).contains(seconds) else { return nil }
      duration = .seconds(seconds)
    } else if let date = HTTPDate(text)?.date, date > now {
      duration = .seconds(date.timeIntervalSince(now))
    } else {
      return nil
    }
  }
}

/// The preferred date form of HTTP, `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
struct HTTPDate {
  let date: Date

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  init?(_ text: String) {
    let parts = text.split(whereSeparator: { " ,:".contains($0) }).map(String.init)
    guard parts.count == 8, parts[7] == "GMT", let month = Self.months.firstIndex(of: parts[2]),
      let day = Int(parts[1]), let year = Int(parts[3]), let hour = Int(parts[4]),
      let minute = Int(parts[5]), let second = Int(parts[6]),
      (1...31).contains(day), (1970...9999).contains(year), (0...23).contains(hour),
      (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    let days = Self.daysSince1970(year, month + 1, day)
    date = Date(timeIntervalSince1970: Double(((days * 24 + hour) * 60 + minute) * 60 + second))
  }

  /// The proleptic Gregorian calendar with years that begin in March, so that the leap day is last.
  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }
}
