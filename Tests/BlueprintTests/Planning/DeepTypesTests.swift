import Foundation
import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI
import Testing

@testable import SeamstressBlueprint

@Suite struct DeepTypesTests {
  /// Components beyond the depth at which they are planned one in another.
  @Test func aLongChainOfComponentsIsPlannedWhole() throws {
    let count = 600
    let schemas = (0..<count).map { number in
      "    C\(number): { type: object, properties: { next: "
        + "{ $ref: \"#/components/schemas/C\((number + 1) % count)\" } } }"
    }
    let text = """
      openapi: 3.0.3
      info: { title: t, version: "1" }
      paths: {}
      components:
        schemas:
      \(schemas.joined(separator: "\n"))
      """
    let bag = DiagnosticBag()
    let document = try #require(
      DocumentReader(bag).read(SourceFile(path: "t.yaml", text: text)))
    let api = try #require(OpenAPIReader(bag).read(document))
    let blueprint = Blueprinter(BlueprintConfiguration(), bag).plan(api)
    #expect(blueprint.types.map(\.name.bare) == (0..<count).map { "C\($0)" })
    for type in blueprint.types {
      guard case .structure(let structure) = type.kind else {
        Issue.record("\(type.name.bare) is no structure")
        continue
      }
      #expect(structure.properties.map(\.name.bare) == ["next"])
    }
  }
}
