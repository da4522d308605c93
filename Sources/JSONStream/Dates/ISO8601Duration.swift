/// A length of time in the units of the calendar, as OpenAPI's format `duration` has it (RFC 3339,
/// Appendix A; ISO 8601-1 §5.5.2).
///
///     ISO8601Duration("PT1H30M")?.duration      // 5,400 seconds
///     ISO8601Duration("P1M")?.duration          // nil: months differ in length
///     ISO8601Duration(.seconds(90))             // PT1M30S
///     ISO8601Duration(days: 1, hours: 12)       // P1DT12H
///
/// The text is kept, because `PT60S` and `PT1M` last as long and are not the same on the wire: what
/// was read is written as it was. For the same reason the two are not equal; compare `duration`.
public struct ISO8601Duration: Sendable, Hashable {
  /// The text, such as `P3DT12H`.
  public let description: String

  /// Reads years, months, weeks, days, hours, minutes and seconds in this order, any of them left
  /// out, in upper or lower case. The last may have a fraction of up to 18 digits, unless it counts
  /// years or months, and there may be a sign before all or before each of them.
  public init?(_ description: String) {
    guard Components(description) != nil else { return nil }
    self.description = description
  }

  /// A length of the units that are given, such as `ISO8601Duration(months: 6)`.
  public init(
    years: Int = 0, months: Int = 0, weeks: Int = 0, days: Int = 0, hours: Int = 0,
    minutes: Int = 0, seconds: Duration = .zero
  ) {
    description =
      Components(
        years: years, months: months, weeks: weeks, days: days, hours: hours, minutes: minutes,
        seconds: seconds
      ).text
  }

  /// The same length in hours, minutes and seconds.
  public init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self.init(
      hours: Int(clamping: seconds / 3_600), minutes: Int(seconds / 60 % 60),
      seconds: Duration(secondsComponent: seconds % 60, attosecondsComponent: attoseconds))
  }

  /// The units, each as it is written.
  public var components: Components { Components(description) ?? Components() }

  /// How long it takes; a day has 24 hours. Nil with years or months, which differ in length, and
  /// where it is longer than a `Duration`.
  public var duration: Duration? { components.duration }
}

extension ISO8601Duration: LosslessStringConvertible {}

extension ISO8601Duration: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) {
    guard let duration = ISO8601Duration(try json.string()) else {
      throw json.error(expectedForm: "a duration such as PT1H30M")
    }
    self = duration
  }

  public func write(to json: inout JSONWriter) { json.string(description) }
}

extension ISO8601Duration: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let duration = ISO8601Duration(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected a duration such as PT1H30M")
    }
    self = duration
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
