import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressTestSupport
import Testing

@Suite struct DocumentLimitsTests {
  func findings(_ text: MarkedText, _ change: (inout DocumentLimits) -> Void) -> [String] {
    var limits = DocumentLimits.default
    change(&limits)
    let bag = DiagnosticBag()
    _ = DocumentReader(bag, limits: limits).read(text.file)
    return text.findings(in: bag)
  }

  @Test(arguments: ["a.yaml", "a.json"]) func sizeIsBounded(_ path: String) {
    let text = MarkedText("1️⃣{\"a\": 12345}", path: path)
    #expect(findings(text) { $0.size = 10 } == ["error too-large at 1"])
    #expect(findings(text) { $0.size = 12 } == [])
  }

  @Test func mergedMembersAreBounded() {
    let text = MarkedText("a: &a {x: 1, y: 2}\nb: {<<: *a}\nc: {1️⃣<<: *a}\nd: {<<: *a}")
    #expect(findings(text) { $0.mergedMembers = 3 }.first == "error too-many-merged-members at 1")
    #expect(findings(text) { $0.mergedMembers = 6 } == [])
  }

  @Test func aliasesAreBounded() {
    let text = MarkedText("a: &a [1, 1, 1, 1]\nb: [*a, *a, *a, 1️⃣*a]")
    #expect(findings(text) { $0.aliasVisits = 8 } == ["error too-many-aliases at 1"])
    #expect(findings(text) { $0.aliasVisits = 50 } == [])
  }

  @Test func filesAreBounded() throws {
    let bag = DiagnosticBag()
    var limits = DocumentLimits.default
    limits.files = 2
    let document = try #require(DocumentReader(bag).read(SourceFile(path: "a.yaml", text: "a: x")))
    let files = MemoryFiles(files: ["b.yaml": "b: 1", "c.yaml": "c: 1"])
    let resolver = ReferenceResolver(document, bag, loader: files, limits: limits)
    #expect(resolver.resolve("b.yaml#/b", from: document.root)?.integer == 1)
    #expect(resolver.resolve("c.yaml#/c", from: document.root) == nil)
    #expect(bag.diagnostics.map(\.message.id) == ["too-many-files"])
  }
}
