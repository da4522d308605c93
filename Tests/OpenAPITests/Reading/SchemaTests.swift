import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI
import Testing

@Suite struct SchemaTests {
  @Test func keywords() throws {
    let bag = DiagnosticBag()
    let schemas = try readSchemas(
      """
      A:
        type: [object, "null"]
        title: T
        description: D
        deprecated: true
        required: [a]
        properties: {a: {type: string, format: uuid, readOnly: true}, b: {writeOnly: true}}
        additionalProperties: {type: integer}
        patternProperties: {"^x": {}}
      B: {type: array, prefixItems: [{type: string}], items: false, default: [x]}
      C: {const: 1, contentEncoding: base64, contentMediaType: image/png}
      D: {enum: [a, b], type: string, default: a}
      E: {allOf: [{}], anyOf: [{}, {}], oneOf: [{}, {}, {}], not: {type: string}}
      F: {additionalProperties: false}
      G: true
      """, bag)
    #expect(bag.diagnostics == [])
    let a = try #require(schemas["A"])
    #expect(a.types == [.object, .null])
    #expect(a.title == "T")
    #expect(a.description == "D")
    #expect(a.isDeprecated)
    #expect(a.required == ["a"])
    #expect(a.properties.map(\.name) == ["a", "b"])
    #expect(a.properties[0].schema.format == "uuid")
    #expect(a.properties[0].schema.isReadOnly)
    #expect(a.properties[1].schema.isWriteOnly)
    #expect(!a.patternProperties.isEmpty)
    guard case .schema(let value) = a.additionalProperties else {
      Issue.record("additionalProperties is no schema")
      return
    }
    #expect(value.types == [.integer])
    #expect(schemas["B"]?.prefixItems.map(\.types) == [[.string]])
    #expect(schemas["B"]?.items?.booleanSchema == false)
    #expect(schemas["B"]?.defaultValue?.elements.map(\.text) == ["x"])
    #expect(schemas["C"]?.constant?.integer == 1)
    #expect(schemas["C"]?.contentEncoding == "base64")
    #expect(schemas["C"]?.contentMediaType == "image/png")
    #expect(schemas["D"]?.enumValues?.map(\.text) == ["a", "b"])
    #expect(schemas["E"]?.allOf.count == 1)
    #expect(schemas["E"]?.anyOf.count == 2)
    #expect(schemas["E"]?.oneOf.count == 3)
    #expect(schemas["E"]?.not?.types == [.string])
    guard case .allowed(false) = schemas["F"]?.additionalProperties else {
      Issue.record("additionalProperties is not false")
      return
    }
    #expect(schemas["G"]?.booleanSchema == true)
  }

  @Test func nullable() throws {
    let schemas = try readSchemas(
      """
      A: {type: string, nullable: true}
      B: {type: string, x-nullable: true}
      C: {type: string}
      """, version: "3.0.0")
    #expect(schemas["A"]?.isNullable == true)
    #expect(schemas["B"]?.isNullable == true)
    #expect(schemas["C"]?.isNullable == false)
    #expect(schemas["A"]?.types == [.string])
  }

  static let siblings = """
    Pet: {type: object}
    A: {properties: {x: {$ref: "#/components/schemas/Pet", description: D, deprecated: true}}}
    """

  @Test func siblingsCountSince31() throws {
    let property = try #require(try readSchemas(Self.siblings)["A"]?.properties.first?.schema)
    #expect(property.reference?.target?.componentName == "Pet")
    #expect(property.description == "D")
    #expect(property.isDeprecated)
  }

  @Test func onlyDescriptionsCountBefore31() throws {
    let schemas = try readSchemas(Self.siblings, version: "3.0.3")
    let property = try #require(schemas["A"]?.properties.first?.schema)
    #expect(property.description == "D")
    #expect(!property.isDeprecated)
  }

  @Test func discriminatorsMapNamesAndReferences() throws {
    let bag = DiagnosticBag()
    let schemas = try readSchemas(
      """
      Dog: {type: object, properties: {kind: {type: string}}}
      a.b: {type: object, properties: {kind: {type: string}}}
      A:
        oneOf: [{$ref: "#/components/schemas/Dog"}, {$ref: "#/components/schemas/a.b"}]
        discriminator:
          propertyName: kind
          mapping: {d: Dog, e: "#/components/schemas/Dog", f: a.b}
      """, bag)
    #expect(bag.diagnostics == [])
    let discriminator = try #require(schemas["A"]?.discriminator)
    #expect(discriminator.propertyName == "kind")
    #expect(discriminator.mapping.map(\.value) == ["d", "e", "f"])
    #expect(discriminator.mapping.map { $0.target?.componentName } == ["Dog", "Dog", "a.b"])
  }

  @Test func repairs() throws {
    let schemas = try readSchemas(
      """
      A: {type: int}
      B: {type: datetime}
      C: {type: [string, null]}
      D: {allOf: {type: string}}
      E: {required: x}
      F: {items: [{type: string}, {type: integer}]}
      G: {type: file}
      H: {enum: x}
      I: 7
      """)
    #expect(schemas["A"]?.types == [.integer])
    #expect(schemas["B"]?.types == [.string])
    #expect(schemas["B"]?.format == "date-time")
    #expect(schemas["C"]?.types == [.string, .null])
    #expect(schemas["D"]?.allOf.map(\.types) == [[.string]])
    #expect(schemas["E"]?.required == ["x"])
    #expect(schemas["F"]?.prefixItems.map(\.types) == [[.string], [.integer]])
    #expect(schemas["G"]?.format == "binary")
    #expect(schemas["H"]?.enumValues?.map(\.text) == ["x"])
    #expect(schemas["I"]?.types == [])
    #expect(schemas["I"]?.reference == nil)
  }
}
