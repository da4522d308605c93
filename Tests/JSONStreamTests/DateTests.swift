import Foundation
import Testing

@testable import SeamstressJSON

@Suite struct DateTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2001-01-01T00:00:00Z", 978_307_200),
      ("2024-02-29T12:34:56Z", 1_709_210_096), ("2000-02-29T00:00:00Z", 951_782_400),
      ("1999-12-31T23:59:59Z", 946_684_799), ("2024-02-29T12:34:56.5Z", 1_709_210_096.5),
      ("2024-02-29T12:34:56.25Z", 1_709_210_096.25),
      ("2024-02-29T12:34:56.125Z", 1_709_210_096.125),
      ("2024-02-29T12:34:56.1250Z", 1_709_210_096.125),
      ("2024-02-29T12:34:56.12500Z", 1_709_210_096.125),
      ("2024-02-29T12:34:56.125000Z", 1_709_210_096.125),
      ("2024-02-29T12:34:56.1250000Z", 1_709_210_096.125),
      ("2024-02-29T12:34:56.12500000Z", 1_709_210_096.125),
      ("2024-02-29T12:34:56.125000000Z", 1_709_210_096.125),
      ("2024-02-29t12:34:56z", 1_709_210_096), ("2024-02-29 12:34:56Z", 1_709_210_096),
      ("2024-02-29T12:34:56+00:00", 1_709_210_096), ("2024-02-29T12:34:56-00:00", 1_709_210_096),
      ("2024-02-29T14:34:56+02:00", 1_709_210_096), ("2024-02-29T07:04:56-05:30", 1_709_210_096),
      ("2024-03-01T12:33:56+23:59", 1_709_210_096), ("2024-02-28T12:35:56-23:59", 1_709_210_096),
      ("2016-12-31T23:59:60Z", 1_483_228_800), ("1990-12-31T15:59:60-08:00", 662_688_000),
      ("0000-01-01T00:00:00Z", -62_167_219_200), ("0001-01-01T00:00:00Z", -62_135_596_800),
      ("1900-03-01T00:00:00Z", -2_203_891_200), ("9999-12-31T23:59:59Z", 253_402_300_799),
      ("1969-12-31T23:59:59.5Z", -0.5), ("2100-03-01T00:00:00Z", 4_107_542_400),
    ] as [(String, Double)])
  func reads(_ text: String, _ secondsSince1970: Double) throws {
    let date = try JSONDecoding.decode(Date.self, from: Array("\"\(text)\"".utf8))
    #expect(date.timeIntervalSince1970 == secondsSince1970)
  }

  @Test(arguments: [
    "", "2024", "2024-02-29", "2024-02-29T12:34:56", "2024-02-29T12:34Z", "2023-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z", "2024-02-30T00:00:00Z", "2024-04-31T00:00:00Z", "2024-00-01T00:00:00Z",
    "2024-13-01T00:00:00Z", "2024-01-00T00:00:00Z", "2024-01-32T00:00:00Z", "2024-01-01T24:00:00Z",
    "2024-01-01T00:60:00Z", "2024-01-01T00:00:61Z", "2024-01-01T00:00:00.Z",
    "2024-01-01T00:00:00.1234567890Z", "2024-01-01T00:00:00,5Z", "2024-01-01T00:00:00+2:00",
    "2024-01-01T00:00:00+0200", "2024-01-01T00:00:00+24:00", "2024-01-01T00:00:00+00:60",
    "2024-01-01T00:00:00Zx", "2024-01-01T00:00:00Z ", " 2024-01-01T00:00:00Z",
    "2024-1-01T00:00:00Z", "24-01-01T00:00:00Z", "2024/01/01T00:00:00Z", "2024-01-01_00:00:00Z",
    "+024-01-01T00:00:00Z", "2024-01-01T00:00:00.123", "2024-01-01T00:00:00.123456",
    "２024-01-01T00:00:00Z", "not a date at all, sorry",
  ])
  func refuses(_ text: String) {
    #expect(throws: JSONError.self) {
      try JSONDecoding.decode(Date.self, from: Array("\"\(text)\"".utf8))
    }
  }

  /// Every byte in every place: eight of them are looked at in one step.
  @Test(arguments: ["2011-11-11T11:11:11.111Z", "2011-11-11T11:11:11Z"])
  func knowsADigitFromTheRest(_ text: String) {
    let places = Array("dddd-dd-ddTdd:dd:dd.dddZ".utf8)
    for position in text.utf8.indices {
      let offset = text.utf8.distance(from: text.utf8.startIndex, to: position)
      for byte in UInt8(0x20)...0x7E where byte != 0x22 && byte != 0x5C {
        var changed = Array(text.utf8)
        changed[offset] = byte
        let isLast = offset == changed.count - 1
        let isFine =
          switch isLast ? UInt8(ascii: "Z") : places[offset] {
          case UInt8(ascii: "d"): (0x30...0x39).contains(byte) && isDate(changed)
          case UInt8(ascii: "T"): byte == 0x54 || byte == 0x74 || byte == 0x20
          case UInt8(ascii: "Z"): byte == 0x5A || byte == 0x7A
          default: byte == places[offset]
          }
        let read = try? JSONDecoding.decode(Date.self, from: [0x22] + changed + [0x22])
        #expect((read != nil) == isFine, "\(String(decoding: changed, as: UTF8.self))")
      }
    }
  }

  /// Whether the numbers of a date of the right shape are in their ranges.
  private func isDate(_ text: [UInt8]) -> Bool {
    func number(_ start: Int) -> Int { Int(text[start] - 0x30) * 10 + Int(text[start + 1] - 0x30) }
    return (1...12).contains(number(5)) && (1...30).contains(number(8)) && number(11) < 24
      && number(14) < 60 && number(17) <= 60
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"), (1_709_210_096.5, "2024-02-29T12:34:56.500Z"),
      (-0.5, "1969-12-31T23:59:59.500Z"), (1_709_210_096.123456, "2024-02-29T12:34:56.123456Z"),
      (-62_167_219_200, "0000-01-01T00:00:00.000Z"), (253_402_300_799, "9999-12-31T23:59:59.000Z"),
      (951_782_399.9999999, "2000-02-29T00:00:00.000Z"),
    ] as [(Double, String)])
  func writes(_ secondsSince1970: Double, _ text: String) throws {
    let bytes = try JSONEncoding.encode(Date(timeIntervalSince1970: secondsSince1970))
    #expect(String(decoding: bytes, as: UTF8.self) == "\"\(text)\"")
  }

  @Test(arguments: [253_402_300_800, -62_167_219_201, 1e300, .infinity, .nan] as [Double])
  func refusesToWrite(_ secondsSince1970: Double) {
    #expect(throws: JSONError.self) {
      try JSONEncoding.encode(Date(timeIntervalSince1970: secondsSince1970))
    }
  }

  @Test func everyDayOfFourCenturiesRoundTrips() throws {
    for day in stride(from: -73_000, to: 73_100, by: 7) {
      let date = Date(timeIntervalSince1970: Double(day) * 86_400 + 0.001)
      let bytes = try JSONEncoding.encode(date)
      let back = try JSONDecoding.decode(Date.self, from: bytes)
      #expect(abs(back.timeIntervalSince(date)) < 1e-6)
      #expect(try JSONEncoding.encode(back) == bytes)
    }
  }

  @Test func escapedTextIsStillADate() throws {
    let date = try JSONDecoding.decode(
      Date.self, from: Array(#""\u0031970-01-01T00:00:00\u005A""#.utf8))
    #expect(date.timeIntervalSince1970 == 0)
  }
}
