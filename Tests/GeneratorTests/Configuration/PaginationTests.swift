import SeamstressDiagnostics
import SeamstressGenerator
import SeamstressTestSupport
import Testing

/// What is said of a `pagination` that fits no operation.
@Suite struct PaginationTests {
  private static let document = """
    openapi: 3.1.0
    info: { title: Pets, version: "1" }
    servers: [{ url: https://pets.example }]
    paths:
      /pets:
        get:
          operationId: listPets
          parameters: [{ name: cursor, in: query, schema: { type: string } }]
          responses:
            "200":
              description: ok
              content: { application/json: { schema: { $ref: "#/components/schemas/Page" } } }
      /dogs:
        get:
          operationId: listDogs
          parameters: [{ name: page, in: query, schema: { type: integer } }]
          responses:
            "200":
              description: ok
              content: { application/json: { schema: { $ref: "#/components/schemas/Page" } } }
      /cats:
        get:
          operationId: getCats
          parameters: [{ name: from, in: query, schema: { type: integer } }]
          responses: { "200": { description: ok, content: { text/plain: {} } } }
    components:
      schemas:
        Page:
          type: object
          properties:
            paging: { type: object, properties: { next: { type: string }, more: { type: boolean } } }
            pets: { type: array, items: { type: string } }
            tags: { type: array, items: { type: string } }

    """

  private func findings(_ pagination: String) throws -> (found: [String], help: [String]) {
    let text = MarkedText("pagination: \(pagination)\n", path: "seamstress.yaml")
    let bag = DiagnosticBag()
    let options = try #require(ConfigurationReader(bag).read(text.file))
    let document = SourceFile(path: "pets.yaml", text: Self.document)
    _ = try Pipeline().generate(options, Inputs(document: document), bag)
    return (text.findings(in: bag), bag.diagnostics.compactMap(\.message.help))
  }

  @Test(arguments: [
    "{ parameter: cursor, next: paging.next, items: pets }",
    "{ style: page, parameter: page, items: pets }",
    "{ style: page, parameter: page, more: paging.more, items: tags }",
    "{ style: link, parameter: page, items: pets }",
  ])
  func fits(_ pagination: String) throws {
    #expect(try findings(pagination).found == [])
  }

  @Test(arguments: [
    ("{ parameter: 1️⃣cursr, next: paging.next, items: pets }", "did you mean 'cursor'?"),
    ("{ parameter: cursor, next: 1️⃣paging.nxt, items: pets }", "did you mean 'paging.next'?"),
    ("{ parameter: cursor, next: paging.next, items: 1️⃣pet }", "did you mean 'pets'?"),
    ("{ parameter: cursor, next: paging.next, items: 1️⃣paging.more }", nil),
    (
      "{ style: page, parameter: page, more: 1️⃣paging.mor, items: pets }",
      "did you mean 'paging.more'?"
    ),
    (
      "1️⃣{ parameter: cursor, next: paging.next }",
      "name the property that holds the items: 'items: data'"
    ),
    ("{ parameter: from, style: page, items: 1️⃣pets }", nil),
    ("1️⃣{ parameter: from, style: page }", nil),
    ("1️⃣{ style: link }", nil),
  ])
  func fitsNothing(_ pagination: String, _ help: String?) throws {
    let (found, helps) = try findings(pagination)
    #expect(found == ["warning unused-pagination at 1"])
    if let help { #expect(helps == [help]) }
  }
}
