import SeamstressDiagnostics
import SeamstressDocuments
import Testing

@Suite struct NodeTests {
  @Test func readsMembersAndPointers() throws {
    let bag = DiagnosticBag()
    let file = SourceFile(
      path: "a.yaml", text: "info: {title: Pets}\npaths:\n  /p~:\n    - 1\n    - x: é\n")
    let root = try #require(DocumentReader(bag).read(file)).root
    #expect(root["info"]?["title"]?.string == "Pets")
    #expect(root["info"]?["title"]?.pointer == "#/info/title")
    let item = try #require(root["paths"]?["/p~"]?.elements[1]["x"])
    #expect(item.pointer == "#/paths/~1p~0/1/x")
    #expect(item.span.map { $0.end - $0.start } == 2)
    #expect(bag.diagnostics.isEmpty)
  }

  @Test func holdsNothingOnceItIsDiscarded() throws {
    let file = SourceFile(path: "a.yaml", text: "a: [1, two]\n")
    let document = try #require(DocumentReader(DiagnosticBag()).read(file))
    #expect(document.arena.records.count == 5 && document.arena.files == [file])
    document.discard()
    #expect(document.arena.records.isEmpty && document.arena.links.isEmpty)
    #expect(document.arena.texts.isEmpty && document.arena.files.isEmpty)
  }
}
