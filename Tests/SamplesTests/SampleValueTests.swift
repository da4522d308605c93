import Testing

@testable import SeamstressSamples

struct SampleValueTests {
  private func code(_ property: String) throws -> String {
    let schema = """
      schema:
        type: object
        required: [it]
        properties: { it: \(property) }
      """
    let sample = try #require(try samples(document(body: schema))["open"]?.first)
    let call = try #require(sample.swift?.code)
    let inside = call.dropFirst("try await seam.doors.open(".count).dropLast()
    return String(inside.drop(while: \.isWhitespace).dropFirst("it: ".count).filter { $0 != "\n" })
  }

  @Test(arguments: [
    ("{ type: string, format: email }", #""jane@example.com""#),
    (
      "{ type: string, format: date-time }",
      #"try Date("2025-06-16T16:54:17Z", strategy: .iso8601)"#
    ),
    ("{ type: string, enum: [b, a] }", ".b"),
    ("{ type: string, example: red }", #""red""#),
    ("{ type: string, pattern: '^\\d{4}$' }", #""1234""#),
    ("{ type: string, minLength: 5 }", #""123456""#),
    ("{ type: integer, minimum: 30 }", "30"),
    ("{ type: integer, default: 4 }", "4"),
    ("{ type: boolean }", "true"),
    ("{ type: array, items: { type: boolean } }", "[true]"),
    ("{ type: object, additionalProperties: { type: integer } }", #"["key": 10]"#),
    ("{}", "[:]"),
    ("{ type: [string, 'null'], example: null }", "nil"),
    ("{ type: string, format: uri, example: /a b }", "\"/a b\""),
    ("{ type: string, format: uri-reference }", "\"/it\""),
    ("{ type: string, format: duration }", "ISO8601Duration(\"PT1H\")!"),
    ("{ type: string, format: duration, example: P2W }", "ISO8601Duration(\"P2W\")!"),
    ("{ type: string, format: duration, example: two weeks }", "ISO8601Duration(\"PT1H\")!"),
    (
      "{ type: string, format: uuid, example: f81d4fae-7dec-11d0-a765-00a0c91e6bf6 }",
      "UUID(uuidString: \"f81d4fae-7dec-11d0-a765-00a0c91e6bf6\")!"
    ),
  ])
  func fitTheirTypes(_ property: String, _ expected: String) throws {
    #expect(try code(property) == expected)
  }

  @Test func keywordsNameArgumentsBare() throws {
    let schema = """
      schema:
        type: object
        required: [default, let, inout]
        properties:
          { default: { type: boolean }, let: { type: boolean }, inout: { type: boolean } }
      """
    let sample = try #require(try samples(document(body: schema))["open"]?.first)
    let code = try #require(sample.swift?.code).filter { !$0.isWhitespace }
    #expect(code.hasSuffix("(default:true,let:true,`inout`:true)"))
  }

  @Test func objectsAreMadeByTheirType() throws {
    let property =
      "{ type: object, required: [a], properties: { a: { type: integer }, b: { type: integer } } }"
    #expect(try code(property) == "Seam.Doors.OpenIt(a: 10)")
  }

  @Test func aNameHasOneIdentifierEverywhere() throws {
    let one = try code("{ type: string, format: uuid }")
    #expect(one == (try code("{ type: string, format: uuid, description: other }")))
    let text = one.split(separator: "\"").dropFirst().first ?? ""
    #expect(one == "UUID(uuidString: \"\(text)\")!")
    let parts = text.split(separator: "-").map(\.count)
    #expect(parts == [8, 4, 4, 4, 12])
  }

  @Test func whatContainsItselfEnds() throws {
    let text = document(
      body: """
        schema:
          type: object
          required: [node]
          properties: { node: { $ref: '#/components/schemas/Node' } }
        """
    ).replacing(
      "components:",
      with: """
        components:
          schemas:
            Node:
              type: object
              required: [name]
              properties: { name: { type: string }, next: { $ref: '#/components/schemas/Node' } }
        """)
    let sample = try #require(try samples(text)["open"]?.first)
    #expect(sample.swift?.code == #"try await seam.doors.open(node: Node(name: "name"))"#)
  }
}
