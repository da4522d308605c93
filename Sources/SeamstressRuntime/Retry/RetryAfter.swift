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
    } else if let date = HTTPDate(text, now: now)?.date, date > now {
      duration = .seconds(date.timeIntervalSince(now))
    } else {
      return nil
    }
  }
}
