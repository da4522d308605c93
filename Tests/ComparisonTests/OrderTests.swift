import SeamstressBlueprint
import Testing

@testable import SeamstressComparison

/// What the order of a document says, and what it does not.
@Suite struct OrderTests {
  private static let shop = Shop(
    paths: [
      Shop.path("/pets", "list", ok: "{ type: array, items: \(RuleTable.ref("Pet")) }"),
      Shop.path("/pets/{id}", "get", RuleTable.idParameter, ok: RuleTable.ref("Pet")),
      Shop.path(
        "/toys", "toys", ok: RuleTable.ref("Toy"),
        responses: "\"404\": { description: no }, \"409\": { description: no }"),
    ],
    schemas: [
      RuleTable.pet("name: { type: string }, status: \(RuleTable.enumeration("a", "b"))"),
      "Toy: { type: object, properties: { owner: \(RuleTable.ref("Pet")) } }",
      "Kind: \(RuleTable.enumeration("soft", "hard"))",
    ])

  /// Applied to itself in any order of paths, schemas and values, a document changes nothing.
  @Test(arguments: 0..<24) func maps(seed: Int) throws {
    var other = Self.shop
    other.paths.permute(seed)
    other.schemas.permute(seed / 4)
    if seed % 2 == 1 {
      other.schemas = other.schemas.map {
        $0.replacing("[soft, hard]", with: "[hard, soft]").replacing("[a, b]", with: "[b, a]")
      }
    }
    let comparison = APIComparison(old: try Self.shop.blueprint(), new: try other.blueprint())
    #expect(comparison.changes.map(\.summary) == [])
  }

  @Test func theSameInAnotherFormat() throws {
    let json = """
      { "openapi": "3.1.0", "info": { "title": "Shop", "version": "2" }, "paths": {},
        "components": { "schemas": { "Pet": { "type": "object",
          "properties": { "name": { "type": "string" } } } } } }
      """
    let yaml = Shop(schemas: [RuleTable.pet("name: { type: string }")])
    let comparison = APIComparison(old: try yaml.blueprint(), new: try Shop.blueprint(json))
    #expect(comparison.changes.isEmpty)
  }

  @Test func theWorstComesFirst() throws {
    let new = Shop(
      paths: [
        Shop.path("/new", "new"),
        Self.shop.paths[0].replacing("operationId", with: "summary: All., operationId"),
        Shop.path("/toys", "toys", ok: "{ type: integer }"),
      ], schemas: Self.shop.schemas)
    let comparison = APIComparison(old: try Self.shop.blueprint(), new: try new.blueprint())
    let impacts = comparison.changes.map(\.impact)
    #expect(impacts == impacts.sorted())
    #expect(comparison.bump == .major)
    #expect(comparison.verdict == "breaking 2, additive 2, documentation 1: major")
  }
}

extension Array {
  /// The order of this number, of all that there are.
  fileprivate mutating func permute(_ number: Int) {
    var rest = self
    var number = number
    self = []
    while !rest.isEmpty {
      append(rest.remove(at: number % rest.count))
      number /= rest.count + 1
    }
  }
}
