/// A day of the calendar without a time or a zone, as OpenAPI's format `date` has it
/// (RFC 3339 §5.6, full-date).
///
///     LocalDate("2024-02-29")        // the leap day
///     LocalDate("2023-02-29")        // nil: there was none
///
/// Days compare in their order; a `Date` would drag a zone along and move the day with it.
public struct LocalDate: Sendable, Hashable {
  /// 0 to 9999.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// nil for a day that the Gregorian calendar does not have.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(in: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension LocalDate: LosslessStringConvertible {
  /// Reads `2024-02-29` and nothing else: ten characters, digits and hyphens.
  public init?(_ description: String) {
    let bytes = Array(description.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public var description: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}

extension LocalDate: Comparable {
  public static func < (a: LocalDate, b: LocalDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension LocalDate: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) {
    guard let date = LocalDate(try json.string()) else {
      throw json.error(expectedForm: "a date such as 2024-02-29")
    }
    self = date
  }

  public func write(to json: inout JSONWriter) {
    json.reserve(12)
    let text = json.base + json.count
    text[0] = 0x22
    RFC3339.write(year, month, day, to: text + 1)
    text[11] = 0x22
    json.advance(12)
  }
}

extension LocalDate: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = LocalDate(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected a date such as 2024-02-29")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
