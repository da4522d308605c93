import SeamstressDiagnostics
import SeamstressDocuments
import Testing

/// Every value must name exactly the bytes that it was written in.
@Suite struct SpanTests {
  static let text = """
    # ünïcödé 漢字 😀
    plain: é漢😀 x
    'single': 'it''s é'
    "double": "\\u00e9 é"
    flow: {a: [1, "漢", b], c: }
    block:
      - - deep é
      - x: |
          é
          two
    last: 😀

    """

  func source(of node: Node?) -> String {
    guard let span = node?.span else { return "nothing" }
    return String(decoding: span.file.bytes[span.start..<span.end], as: UTF8.self)
  }

  func check(_ file: SourceFile) throws {
    let bag = DiagnosticBag()
    let root = try #require(DocumentReader(bag).read(file)).root
    #expect(bag.diagnostics.isEmpty)
    #expect(source(of: root["plain"]) == "é漢😀 x")
    #expect(source(of: root.key(of: "single")) == "'single'")
    #expect(source(of: root["single"]) == "'it''s é'")
    #expect(source(of: root["double"]) == "\"\\u00e9 é\"")
    #expect(root["double"]?.string == "é é" && root["single"]?.string == "it's é")
    #expect(source(of: root["flow"]) == "{a: [1, \"漢\", b], c: }")
    #expect(source(of: root["flow"]?["a"]?.elements[1]) == "\"漢\"")
    #expect(source(of: root["flow"]?["c"]) == "")
    #expect(source(of: root["block"]?.elements[0]) == "- deep é")
    #expect(root["block"]?.elements[1]["x"]?.string == "é\ntwo\n")
    #expect(source(of: root["last"]) == "😀")
  }

  @Test func multibyteText() throws {
    try check(SourceFile(path: "a.yaml", text: Self.text))
  }

  @Test func byteOrderMark() throws {
    try check(SourceFile(path: "a.yaml", bytes: [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)))
  }

  @Test func windowsLineBreaks() throws {
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    let file = SourceFile(path: "a.yaml", text: lines.joined(separator: "\r\n"))
    try check(file)
  }

  @Test(arguments: [true, false]) func utf16(bigEndian: Bool) throws {
    let bytes = ReadingTable.utf16(Self.text, bigEndian: bigEndian)
    try check(SourceFile(path: "a.yaml", bytes: bytes))
  }

  @Test func json() throws {
    let text = #"{"é": [1.50, "a\nb", {"x": null} , [ ] ], "b": {}}"#
    let root = try #require(
      DocumentReader(DiagnosticBag()).read(SourceFile(path: "a.json", text: text))
    ).root
    #expect(source(of: root) == text)
    #expect(source(of: root["é"]) == #"[1.50, "a\nb", {"x": null} , [ ] ]"#)
    #expect(
      root["é"]?.elements.map { source(of: $0) } == ["1.50", #""a\nb""#, #"{"x": null}"#, "[ ]"])
    #expect(source(of: root.key(of: "b")) == "\"b\"")
    #expect(root["é"]?.elements[2]["x"]?.pointer == "#/é/2/x")
  }

  @Test func pointersOfSharedValues() throws {
    let text = "a: &x {b: 1}\nc: *x\nd: {<<: {e: 2}, f: 3}\n"
    let root = try #require(
      DocumentReader(DiagnosticBag()).read(SourceFile(path: "a.yaml", text: text))
    ).root
    #expect(root["c"]?["b"]?.pointer == "#/a/b")
    #expect(root["c"] == root["a"])
    #expect(root["d"]?["e"]?.pointer == "#/d/%3C%3C/e")
    #expect(root["d"]?["f"]?.parent == root["d"])
    #expect(root.parent == nil && root.pointer == "#")
  }
}
