import SeamstressDiagnostics
import SeamstressGenerator
import SeamstressTestSupport
import Testing

/// What the configuration says of things that nobody generates.
@Suite struct OverridesTests {
  private static let document = """
    openapi: 3.1.0
    info: { title: Pets, version: "1" }
    servers: [{ url: https://pets.example }]
    paths:
      /pets:
        get:
          operationId: listPets
          tags: [pets]
          responses:
            "200":
              description: ok
              content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
    components:
      schemas:
        Pet: { type: object, properties: { size: { type: string, enum: [s, m] } } }

    """

  private func findings(_ configuration: String) throws -> [String] {
    let text = MarkedText(configuration, path: "seamstress.yaml")
    let bag = DiagnosticBag()
    let options = try #require(ConfigurationReader(bag).read(text.file))
    let document = SourceFile(path: "pets.yaml", text: Self.document)
    _ = try Pipeline().generate(options, Inputs(document: document), bag)
    return text.findings(in: bag)
  }

  @Test func namesThatAreUsed() throws {
    let used = "{ Pet: Animal, listPets: all, '#/components/schemas/Pet/properties/size': span }"
    #expect(try findings("names: \(used)\nclosed-enums: [Span]\n") == [])
  }

  @Test func aNameThatNothingHas() throws {
    #expect(
      try findings("names: { Pet: Animal, 1️⃣listPet: every }\n")
        == ["warning configuration-name at 1"])
  }

  @Test func anEnumThatIsNotThere() throws {
    #expect(
      try findings("closed-enums: [Size, 1️⃣Pet]\n") == ["warning configuration-name at 1"])
  }

  @Test func aTypeForWhatIsNoPlace() throws {
    #expect(
      try findings("types: { 1️⃣Pet: JSON }\n") == ["warning configuration-pointer at 1"])
  }
}
