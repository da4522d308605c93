import SeamstressDiagnostics
import Testing

@testable import SeamstressDocuments

@Suite struct NodeRepetitionTests {
  @Test(arguments: [3, 12, 13, 400])
  func tellsDifferentTextsApart(count: Int) throws {
    #expect(try !elements((0..<count).map { "value-\($0)" }).mayRepeatTexts)
  }

  @Test(arguments: [3, 12, 13, 400])
  func findsOneThatIsThereTwice(count: Int) throws {
    let texts = (0..<count).map { "value-\($0)" } + ["value-1"]
    #expect(try elements(texts).mayRepeatTexts)
  }

  /// "é" as one scalar and as two are equal strings.
  @Test(arguments: [0, 40])
  func leavesTextsBeyondASCIIToStrings(others: Int) throws {
    let texts = (0..<others).map { "value-\($0)" } + ["\u{E9}", "e\u{301}"]
    #expect(try elements(texts).mayRepeatTexts)
  }

  private func elements(_ texts: [String]) throws -> [Node] {
    let list = "[" + texts.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    let bag = DiagnosticBag()
    let document = try #require(DocumentReader(bag).read(SourceFile(path: "a.json", text: list)))
    return Array(document.root.elements)
  }
}
