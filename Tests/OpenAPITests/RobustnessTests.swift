import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI
import Testing

/// Whatever stands where something else should, reading goes on.
@Suite struct RobustnessTests {
  static let replacements = [
    "null", "[]", "{}", "7", "true", "\"text\"", "[null]", "{\"a\": null}",
  ]

  /// Puts each of the replacements in the place of each value of a document in turn.
  @Test func anyValueMayBeAnother() throws {
    let source = SourceFile(path: "api.yaml", text: DocumentTests.kennel)
    let document = try #require(DocumentReader(DiagnosticBag()).read(source))
    var places: [SourceSpan] = []
    var rest = [document.root]
    while let node = rest.popLast() {
      if let span = node.span, node.parent != nil { places.append(span) }
      rest += node.members.map(\.value) + Array(node.elements)
    }
    #expect(places.count > 100)
    var silent = 0
    for place in places {
      for replacement in Self.replacements {
        var bytes = source.bytes
        bytes.replaceSubrange(place.start..<place.end, with: Array(replacement.utf8))
        let bag = DiagnosticBag()
        let file = SourceFile(path: "api.yaml", bytes: bytes)
        guard let document = DocumentReader(bag).read(file) else { continue }
        _ = OpenAPIReader(bag).read(document)
        silent += bag.diagnostics.isEmpty ? 1 : 0
        #expect(bag.diagnostics.allSatisfy { $0.span != nil && $0.pointer != nil })
      }
    }
    // What may go unnoticed: a text in the place of a text, an empty list of the same kind.
    #expect(silent < places.count * 3 / 2)
  }

  @Test func everyMistakeIsToldAtOnce() throws {
    let paths = (0..<40).map { "  /p\($0): {get: {responses: {200: null}}}" }
    let bag = DiagnosticBag()
    _ = try read(
      "openapi: 3.0.3\ninfo: {title: x, version: '1'}\npaths:\n" + paths.joined(separator: "\n"),
      bag)
    #expect(bag.count(.warning) == 40)
    let starts = bag.diagnostics.compactMap { $0.span?.start }
    #expect(starts == starts.sorted())
  }

  @Test func manySchemasThatNeedEachOther() throws {
    let count = 5_000
    let lines = (0..<count).map { index in
      let refs = [1, 7, 1_000].map { step in
        "p\(step): {$ref: '#/components/schemas/S\((index + step) % count)'}"
      }
      return "S\(index): {properties: {\(refs.joined(separator: ", "))}}"
    }
    let bag = DiagnosticBag()
    let schemas = try readSchemas(lines.joined(separator: "\n"), bag)
    #expect(schemas.count == count)
    #expect(bag.count(.warning) + bag.count(.error) == 0)
    #expect(schemas["S0"]?.properties[0].schema.reference?.target === schemas["S1"])
  }

  @Test func aLongChainOfReferences() throws {
    let count = 5_000
    var lines = (0..<count).map { "S\($0): {$ref: '#/components/schemas/S\($0 + 1)'}" }
    lines.append("S\(count): {type: string}")
    let bag = DiagnosticBag()
    let schemas = try readSchemas(lines.joined(separator: "\n"), bag)
    #expect(bag.count(.warning) + bag.count(.error) == 0)
    var schema = schemas["S0"]
    for _ in 0..<count { schema = schema?.reference?.target }
    #expect(schema?.types == [.string])
  }

  @Test func deepComposition() throws {
    let depth = 150
    let nested =
      String(repeating: "{allOf: [", count: depth) + "{type: string}"
      + String(repeating: "]}", count: depth)
    var schema = try readSchemas("A: \(nested)")["A"]
    for _ in 0..<depth { schema = schema?.allOf.first }
    #expect(schema?.types == [.string])
  }

  @Test func manySchemasMadeOfThemselves() throws {
    let count = 2_000
    let lines = (0..<count).map {
      "S\($0): {allOf: [{$ref: '#/components/schemas/S\(($0 + 1) % count)'}]}"
    }
    let bag = DiagnosticBag()
    _ = try readSchemas(lines.joined(separator: "\n"), bag)
    #expect(bag.diagnostics.filter { $0.message.id == "composition-cycle" }.count == 1)
  }
}
