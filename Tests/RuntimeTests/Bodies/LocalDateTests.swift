import Foundation
import SeamstressJSON
import Testing

struct LocalDateTests {
  @Test(arguments: ["2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31", "2023-04-30"])
  func days(text: String) throws {
    let date = try #require(LocalDate(text))
    #expect(date.description == text)
    #expect(LocalDate(year: date.year, month: date.month, day: date.day) == date)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00",
    "2023-1-01", "23-01-01", "2023-01-01T00:00:00Z", " 2023-01-01", "2023/01/01", "+023-01-01",
    "٢٠٢٣-01-01", "",
  ])
  func noDays(text: String) {
    #expect(LocalDate(text) == nil)
  }

  @Test func outsideTheCalendar() {
    #expect(LocalDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(LocalDate(year: -1, month: 1, day: 1) == nil)
    #expect(LocalDate(year: 2023, month: 2, day: 29) == nil)
  }

  @Test func order() {
    let texts = ["2024-12-31", "2023-11-30", "2024-01-02", "2024-01-01", "0999-05-05"]
    #expect(texts.compactMap { LocalDate($0) }.sorted().map(\.description) == texts.sorted())
  }

  @Test func json() throws {
    let date = try JSONDecoding.decode(LocalDate.self, from: Array("\"2024-02-29\"".utf8))
    #expect(date == LocalDate(year: 2024, month: 2, day: 29))
    #expect(JSONEncoding.text(date) == "\"2024-02-29\"")
    let error = #expect(throws: JSONError.self) {
      try JSONDecoding.decode([LocalDate].self, from: Array("[\"2024-02-30\"]".utf8))
    }
    #expect(error?.path == "$[0]")
    #expect(error?.expected.contains("date") == true)
  }

  @Test func codable() throws {
    let dates = [try #require(LocalDate("2024-02-29"))]
    let data = try JSONEncoder().encode(dates)
    #expect(String(decoding: data, as: UTF8.self) == "[\"2024-02-29\"]")
    #expect(try JSONDecoder().decode([LocalDate].self, from: data) == dates)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([LocalDate].self, from: Data("[\"2024-02-30\"]".utf8))
    }
  }

  @Test func uuids() throws {
    let text = "\"6f1a4c1e-0000-4000-8000-00000000000a\""
    let uuid = try JSONDecoding.decode(UUID.self, from: Array(text.utf8))
    #expect(JSONEncoding.text(uuid) == text)
    #expect(throws: JSONError.self) {
      try JSONDecoding.decode(UUID.self, from: Array("\"x\"".utf8))
    }
  }
}
