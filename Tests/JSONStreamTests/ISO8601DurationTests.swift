import Foundation
import SeamstressJSON
import Testing

@Suite struct ISO8601DurationTests {
  @Test(
    arguments: [
      ("PT0S", .zero), ("P0D", .zero), ("PT36H", .seconds(129_600)), ("P1DT12H", .seconds(129_600)),
      ("PT1H30M", .seconds(5_400)), ("P2W", .seconds(1_209_600)), ("PT60S", .seconds(60)),
      ("PT1M", .seconds(60)), ("PT0.5S", .milliseconds(500)), ("PT0,5S", .milliseconds(500)),
      ("PT0.1S", .milliseconds(100)),
      (
        "PT1.000000000000000001S",
        .init(
          secondsComponent: 1, attosecondsComponent: 1)
      ),
      ("PT0.5H", .seconds(1_800)), ("P0.5D", .seconds(43_200)), ("P1.5W", .seconds(907_200)),
      ("-PT1M", .seconds(-60)), ("+PT1M", .seconds(60)), ("PT-6H+3M", .seconds(-21_420)),
      ("PT-0.5S", .milliseconds(-500)), ("-PT0.5S", .milliseconds(-500)), ("pt1h", .seconds(3_600)),
      ("PT0010M", .seconds(600)), ("P1W2DT3H4M5S", .seconds(788_645)),
      ("P1Y", nil), ("P1M", nil), ("P3Y6M4DT12H30M5S", nil), ("-P1Y2M", nil),
      ("P0Y1D", .seconds(86_400)),
      ("PT999999999999999999S", .seconds(999_999_999_999_999_999)), ("P999999999999999999W", nil),
    ] as [(String, Duration?)])
  func keepsTheTextAndKnowsItsLength(_ text: String, _ duration: Duration?) throws {
    let value = try JSONDecoding.decode(ISO8601Duration.self, from: Array("\"\(text)\"".utf8))
    #expect(value.duration == duration)
    #expect(JSONEncoding.text(value) == "\"\(text)\"")
    #expect(value.description == text)
    let again = try JSONDecoder().decode(
      [ISO8601Duration].self, from: JSONEncoder().encode([value]))
    #expect(again == [value])
  }

  @Test(arguments: [
    "", "P", "PT", "P1", "PT1", "1H", "T1H", "P1H", "PT1D", "PT1Y", "P1DT", "P1S", "PT1S1M",
    "P1D1M",
    "PT1H1H", "PT1.5H1M", "PT.5S", "PT1.S", "PT1..5S", "P1.5Y", "P1.5M", "P--1D", "PTT1H",
    "P1DT1H ",
    " PT1H", "PT1HT1M", "P0003-06-04T12:30:05", "PT١H", "90", "3600s", "PT1000000000000000000S",
    "P1\u{0}D", "P1X", "P1D\n",
  ])
  func refusesTheRest(_ text: String) {
    #expect(ISO8601Duration(text) == nil)
    let json = Array("[\(JSONEncoding.text(text))]".utf8)
    let error = #expect(throws: JSONError.self) {
      try JSONDecoding.decode([ISO8601Duration].self, from: json)
    }
    #expect(error?.path == "$[0]")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([ISO8601Duration].self, from: Data(json))
    }
  }

  @Test func hasComponents() throws {
    let parts = try #require(ISO8601Duration("-P1Y2M3W4DT5H6M7.25S")).components
    let counts = [parts.years, parts.months, parts.weeks, parts.days, parts.hours, parts.minutes]
    #expect(counts == Array(1...6).map { -$0 })
    #expect(parts.seconds == .milliseconds(-7_250))
  }

  @Test(
    arguments: [
      (.zero, "PT0S"), (.seconds(90), "PT1M30S"), (.seconds(3_600), "PT1H"),
      (.seconds(86_400), "PT24H"),
      (.milliseconds(1_500), "PT1.5S"), (.milliseconds(-1_500), "-PT1.5S"),
      (.nanoseconds(1), "PT0.000000001S"),
      (.seconds(-3_661), "-PT1H1M1S"),
      (.init(secondsComponent: 0, attosecondsComponent: 1), "PT0.000000000000000001S"),
      (.seconds(Int64.min), "-PT2562047788015215H30M8S"),
    ] as [(Duration, String)])
  func isMadeOfADuration(_ duration: Duration, _ text: String) {
    let value = ISO8601Duration(duration)
    #expect(value.description == text)
    #expect(value.duration == duration)
  }

  @Test func isMadeOfUnits() {
    #expect(ISO8601Duration().description == "PT0S")
    #expect(ISO8601Duration(months: 6).description == "P6M")
    #expect(ISO8601Duration(years: 1, weeks: 2, minutes: 3).description == "P1Y2WT3M")
    #expect(ISO8601Duration(days: -1, hours: -12).description == "-P1DT12H")
    #expect(ISO8601Duration(days: 1, hours: -1).description == "P1DT-1H")
    #expect(ISO8601Duration(days: 1, seconds: .milliseconds(-500)).description == "P1DT-0.5S")
    #expect(ISO8601Duration(days: 1, hours: -1).duration == .seconds(82_800))
  }
}
