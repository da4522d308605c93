import Testing

@testable import SeamstressBlueprint

@Suite struct TextTableTests {
  /// More texts than are searched in order, and enough to grow the table several times.
  @Test func numbersEachTextOnce() {
    var table = TextTable()
    let texts = (0..<1000).map { "text of some length \($0)" }
    for (number, text) in texts.enumerated() {
      #expect(table.position(of: text) == nil)
      #expect(table.insert(text) == (number, true))
    }
    for (number, text) in texts.enumerated() {
      #expect(table.position(of: text) == number)
      #expect(table.insert(text) == (number, false))
    }
    #expect(table.count == 1000)
  }

  @Test func tellsTextsApartByTheirBytes() {
    var table = TextTable()
    let texts = ["caf\u{E9}", "cafe\u{301}", "", "\u{0}", "\u{0}\u{0}", "a", "A", "12345678"]
    #expect(texts.map { table.insert($0).number } == Array(texts.indices))
  }
}
