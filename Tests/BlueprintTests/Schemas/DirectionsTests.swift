import Foundation
import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI
import Testing

@testable import SeamstressBlueprint

@Suite struct DirectionsTests {
  /// Which components have values that look different on the way in, asked in an order.
  private func split(_ schemas: String, _ order: [String]) throws -> [String] {
    let text = """
      openapi: 3.0.3
      info: { title: t, version: "1" }
      paths: {}
      components:
        schemas:
      \(schemas.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
      """
    let bag = DiagnosticBag()
    let document = try #require(
      DocumentReader(bag).read(SourceFile(path: "t.yaml", text: text)))
    let api = try #require(OpenAPIReader(bag).read(document))
    let shapes = ShapeReader(
      configuration: BlueprintConfiguration(), spellings: Spellings(Naming()),
      count: api.schemas.count, bag: bag)
    let directions = Directions(shapes: shapes)
    return try order.filter { name in
      let component = try #require(api.components.schemas.first { $0.name == name })
      return directions.isSplit(component.schema)
    }
  }

  /// C has the member, A and B lead to it in a circle; D leads to itself and to E only.
  private let circles = """
    A: { type: object, properties: { b: { $ref: "#/components/schemas/B" } } }
    B: { type: object, properties: { a: { $ref: "#/components/schemas/A" }, c: { $ref: "#/components/schemas/C" } } }
    C: { type: object, properties: { id: { type: string, readOnly: true } } }
    D: { type: object, properties: { d: { $ref: "#/components/schemas/D" }, e: { $ref: "#/components/schemas/E" } } }
    E: { type: array, items: { $ref: "#/components/schemas/D" } }
    F: { oneOf: [{ $ref: "#/components/schemas/D" }, { $ref: "#/components/schemas/B" }] }
    """

  @Test(arguments: ["ABCDEF", "FEDCBA", "DABFEC", "EBDAFC", "CFDEAB"])
  func circlesAreDecidedInAnyOrder(order: String) throws {
    let found = try split(circles, order.map(String.init))
    #expect(found.sorted() == ["A", "B", "C", "F"])
  }

  /// A walk that forgets what it met in a circle would double with each of them.
  @Test func manyCirclesAreWalkedOnce() throws {
    let count = 200
    let schemas = (0..<count).map { number in
      let next = [number + 1, number + 2, 0].map { place in
        "p\(place): { $ref: \"#/components/schemas/S\(place % count)\" }"
      }
      return "S\(number): { type: object, properties: { \(next.joined(separator: ", ")) } }"
    }
    #expect(try split(schemas.joined(separator: "\n"), ["S0", "S7", "S199"]).isEmpty)
  }
}
