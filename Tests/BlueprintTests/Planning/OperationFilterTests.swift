import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI
import Testing

@testable import SeamstressBlueprint

@Suite struct OperationFilterTests {
  @Test(arguments: [
    ("/pets", "/pets", true), ("/pets", "/pets/x", false), ("/pets/*", "/pets/{id}", true),
    ("/pets/*", "/pets/{id}/toys", false), ("/pets/**", "/pets/{id}/toys", true),
    ("/**/toys", "/pets/{id}/toys", true), ("/pets/**", "/pets", false), ("list*", "list", true),
    ("*Pets", "listPets", true), ("*Pets", "listPetsNow", false), ("", "", true),
    ("a*b*c", "a-b-b-c", true), ("a*b*c", "a-c", false),
  ])
  func patterns(_ pattern: String, _ text: String, _ matches: Bool) {
    #expect(OperationFilter.Pattern(pattern).matches(text) == matches)
  }

  private let text = """
    openapi: 3.0.3
    info: { title: t, version: "1" }
    paths:
      /pets:
        get: { operationId: listPets, tags: [pets], responses: { "200": { $ref: "#/components/responses/Pet" } } }
        post: { operationId: addPet, tags: [pets], deprecated: true, responses: { "204": { description: ok } } }
      /users:
        get: { operationId: listUsers, tags: [users], responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/User" } } } } } }
    components:
      responses:
        Pet: { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      schemas:
        Pet: { type: object, properties: { toy: { $ref: "#/components/schemas/Toy" } } }
        Toy: { type: object, properties: { name: { type: string } } }
        User: { type: object, properties: { name: { type: string } } }
        Unused: { type: object, properties: { name: { type: string } } }
    """

  private func plan(
    _ change: (inout BlueprintConfiguration) -> Void
  ) throws -> (operations: [String], types: [String], warnings: [String]) {
    var configuration = BlueprintConfiguration()
    change(&configuration)
    let bag = DiagnosticBag()
    let file = SourceFile(path: "t.yaml", text: text)
    let document = try #require(DocumentReader(bag).read(file))
    let api = try #require(OpenAPIReader(bag).read(document))
    let blueprint = Blueprinter(configuration, bag).plan(api)
    let operations = blueprint.root.flattened.flatMap { $0.operations.map(\.id) }
    let warnings = bag.diagnostics.filter { $0.message.id == "filter-without-match" }
    return (operations, blueprint.types.map(\.name.bare), warnings.map(\.message.text))
  }

  @Test func withoutAFilterAllIsThere() throws {
    let planned = try plan { _ in }
    #expect(planned.operations == ["listPets", "addPet", "listUsers"])
    #expect(planned.types == ["Pet", "Toy", "User", "Unused"])
  }

  @Test func whatIsIncludedBringsItsSchemas() throws {
    let planned = try plan { $0.included.tags = [.init("pets")] }
    #expect(planned.operations == ["listPets", "addPet"])
    #expect(planned.types == ["Pet", "Toy"])
    #expect(planned.warnings == [])
  }

  @Test func whatIsExcludedGoesAlsoWhereItIsIncluded() throws {
    let planned = try plan {
      $0.included.paths = [.init("/pets")]
      $0.excluded.deprecated = true
    }
    #expect(planned.operations == ["listPets"])
    let named = try plan { $0.excluded.operations = [.init("get /pets"), .init("add*")] }
    #expect(named.operations == ["listUsers"])
    #expect(named.types == ["User"])
  }

  @Test func aPatternWithoutMatchIsToldOf() throws {
    let planned = try plan { $0.excluded.tags = [.init("pest")] }
    #expect(planned.operations.count == 3)
    #expect(planned.warnings == ["no operation matches 'pest'"])
  }
}
