import SeamstressDiagnostics
import SeamstressOpenAPI
import Testing

@Suite struct ReferenceTests {
  @Test func everyKindOfReference() throws {
    let bag = DiagnosticBag()
    let api = try read(
      """
      openapi: 3.1.0
      info: {title: Pets, version: "1"}
      servers: [{url: https://pets.test}]
      paths: {/a: {$ref: "#/components/pathItems/A"}}
      components:
        pathItems:
          A:
            post:
              parameters: [{$ref: "#/components/parameters/limit", description: here}]
              requestBody: {$ref: "#/components/requestBodies/Body"}
              responses:
                200: {$ref: "#/components/responses/Twice"}
        parameters: {limit: {name: limit, in: query, description: there, schema: {type: integer}}}
        requestBodies: {Body: {content: {text/plain: {schema: {type: string}}}}}
        responses:
          Twice: {$ref: "#/components/responses/Once"}
          Once:
            description: once
            headers: {X-A: {$ref: "#/components/headers/A"}}
        headers: {A: {schema: {type: boolean}}}
        securitySchemes:
          one: {$ref: "#/components/securitySchemes/two"}
          two: {type: http, scheme: basic}
      """, bag)
    #expect(bag.diagnostics == [])
    let path = try #require(api.paths.first)
    #expect(path.name == "/a")
    #expect(path.pointer == "#/components/pathItems/A")
    let operation = try #require(path.operations.first)
    #expect(operation.parameters.map(\.name) == ["limit"])
    #expect(operation.parameters[0].description == "here")
    #expect(operation.requestBody?.content.map(\.name) == ["text/plain"])
    #expect(operation.responses[0].status == .code(200))
    #expect(operation.responses[0].description == "once")
    #expect(operation.responses[0].headers.map(\.name) == ["X-A"])
    #expect(operation.responses[0].headers[0].schema?.types == [.boolean])
    #expect(api.components.securitySchemes.map(\.name) == ["one", "two"])
    #expect(api.components.securitySchemes[0].kind == .http(scheme: "basic", bearerFormat: nil))
  }

  @Test func operationsBesideAReferenceWin() throws {
    let api = try read(
      """
      openapi: 3.0.3
      info: {title: Pets, version: "1"}
      paths:
        /a:
          $ref: "#/x-items/A"
          get: {summary: near, responses: {200: {description: ok}}}
      x-items:
        A:
          get: {summary: far, responses: {200: {description: ok}}}
          put: {summary: far, responses: {200: {description: ok}}}
      """)
    #expect(api.paths[0].operations.map(\.method) == ["get", "put"])
    #expect(api.paths[0].operations.map(\.summary) == ["near", "far"])
  }

  @Test func aSchemaIsReadOnce() throws {
    let schemas = try readSchemas(
      """
      Pet: {type: object, properties: {owner: {$ref: "#/components/schemas/Owner"}}}
      Owner: {type: object, properties: {pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
      """)
    let pet = try #require(schemas["Pet"])
    let owner = try #require(pet.properties.first?.schema.reference?.target)
    #expect(owner === schemas["Owner"])
    #expect(owner.properties.first?.schema.items?.reference?.target === pet)
  }

  @Test func danglingReferencesHaveNoTarget() throws {
    let schemas = try readSchemas(##"A: {properties: {x: {$ref: "#/components/schemas/B"}}}"##)
    let reference = try #require(schemas["A"]?.properties.first?.schema.reference)
    #expect(reference.target == nil)
    #expect(reference.text == "#/components/schemas/B")
  }

  @Test func cyclesOfReferencesAreCut() throws {
    let bag = DiagnosticBag()
    let schemas = try readSchemas(
      """
      A: {$ref: "#/components/schemas/B"}
      B: {$ref: "#/components/schemas/C"}
      C: {$ref: "#/components/schemas/B"}
      """, bag)
    #expect(bag.count(.error) == 1)
    #expect(schemas["A"]?.reference?.target === schemas["B"])
    #expect(schemas["B"]?.reference?.target == nil)
    #expect(schemas["C"]?.reference?.target == nil)
  }

  @Test func otherFiles() throws {
    let bag = DiagnosticBag()
    let schemas = try readSchemas(
      """
      A: {properties: {pet: {$ref: "models/pet.yaml"}, toy: {$ref: "models/toys.yaml#/Toy"}}}
      B: {properties: {pet: {$ref: "models/pet.yaml"}, old: {$ref: "#/components/schemas/A"}}}
      """, bag,
      files: [
        "models/pet.yaml": "type: object\nproperties: {toy: {$ref: 'toys.yaml#/Toy'}}",
        "models/toys.yaml": "Toy: {type: strin, title: A toy}",
      ])
    let pet = try #require(schemas["A"]?.properties.first?.schema.reference?.target)
    #expect(pet.componentName == "pet")
    #expect(pet === schemas["B"]?.properties.first?.schema.reference?.target)
    let toy = try #require(pet.properties.first?.schema.reference?.target)
    #expect(toy.componentName == "Toy")
    #expect(toy.types == [.string])
    #expect(bag.diagnostics.map(\.message.id) == ["unknown-type"])
    #expect(bag.diagnostics.first?.span?.file.path == "models/toys.yaml")
  }

  @Test func aFileThatIsNotThere() throws {
    let bag = DiagnosticBag()
    _ = try readSchemas("A: {properties: {pet: {$ref: gone.yaml}}}", bag)
    #expect(bag.diagnostics.map(\.message.id) == ["missing-file"])
    #expect(bag.diagnostics.map(\.severity) == [.warning])
    #expect(bag.diagnostics.first?.message.effect == "read as free-form JSON")
  }

  @Test(arguments: [
    ("#/components/schemas/Pet", "Pet"), ("#/definitions/Pet", "Pet"), ("#/$defs/Pet", "Pet"),
    ("a.yaml#/components/schemas/Pet", "Pet"), ("models/pet.yaml", "pet"), ("pet.v2.json", "pet"),
    ("models.yaml#/Pet", "Pet"), ("#/components/schemas/a~1b", "a/b"),
    ("#/components/schemas/a%20b", "a b"), ("my%20pet.yaml#", "my pet"),
    ("#/paths/~1a/get/responses/200/content/x/schema", nil), ("a.yaml#/Pet/properties/x", nil),
    ("#/components/schemas/Pet/properties/x", nil), ("#", nil), ("", nil),
  ])
  func names(reference: String, name: String?) {
    #expect(ReferenceNames.name(of: reference) == name)
  }
}
