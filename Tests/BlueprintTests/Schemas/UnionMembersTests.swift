import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI
import Testing

@testable import SeamstressBlueprint

/// The members of a union are those of its branches, also of unions among them.
@Suite struct UnionMembersTests {
  private func members(_ name: String, in schemas: String) throws -> [ObjectShape] {
    let text = """
      { "openapi": "3.1.0", "info": { "title": "t", "version": "1" }, "paths": {},
        "components": { "schemas": { \(schemas) } } }
      """
    let bag = DiagnosticBag()
    let file = SourceFile(path: "t.json", text: text)
    let document = try #require(DocumentReader(bag).read(file))
    let api = try #require(OpenAPIReader(bag).read(document))
    let schema = try #require(api.components.schemas.first { $0.name == name }?.schema)
    let configuration = BlueprintConfiguration()
    let shapes = ShapeReader(
      configuration: configuration, spellings: Spellings(Naming()), count: 10, bag: bag)
    return [shapes.members(of: schema), shapes.members(of: schema)]
  }

  private func object(_ member: String) -> String {
    #"{ "type": "object", "properties": { "\#(member)": { "type": "string" } } }"#
  }

  private func union(_ first: String, _ second: String) -> String {
    ##"{ "oneOf": [{ "$ref": "#/components/schemas/\##(first)" }, \##(object(second))] }"##
  }

  /// Joined anew for each union above, they took minutes where a thousand of them hold each other.
  @Test func areJoinedOnce() throws {
    let found = try members(
      "A", in: #""A": \#(union("B", "a")), "B": \#(union("C", "b")), "C": \#(object("c"))"#)
    #expect(found[0].members.map(\.name) == ["c", "b", "a"])
    #expect(found[0] === found[1])
  }

  @Test func ofManyUnionsAllAreFound() throws {
    let count = 300
    let schemas = (0..<count).map { "\"U\($0)\": \(union("U\($0 + 1)", "m\($0)"))" }
    let last = "\"U\(count)\": \(object("m0"))"
    let found = try members("U0", in: (schemas + [last]).joined(separator: ", "))
    let names = (1..<count).reversed().map { "m\($0)" }
    #expect(found[0].members.map(\.name) == ["m0"] + names)
  }
}
