import SeamstressDiagnostics
import SeamstressTemplating
import Testing

/// The samples of the documentation, put together.
@Suite struct StructTests {
  static let files = [
    TemplateFile(
      name: "file",
      text: """
        {{! view: File }}
        {{#header}}
        {{header}}

        {{/header}}
        {{#structs}}
        {{> types/struct}}
        {{^-last}}

        {{/-last}}
        {{/structs}}

        """),
    TemplateFile(
      name: "types/struct",
      text: """
        {{! view: Struct }}
        {{#doc}}
        {{doc}}
        {{/doc}}
        {{#isPublic}}public {{/isPublic}}struct {{name}}{{#conformances}}{{#-first}}: {{/-first}}{{.}}{{^-last}}, {{/-last}}{{/conformances}} {
          {{#properties}}
          {{> types/property}}
          {{/properties}}
          {{#codec}}

          static let keys = {{keys}}
          {{/codec}}
          {{#nested}}

          {{> types/struct}}
          {{/nested}}
        }

        """),
    TemplateFile(
      name: "types/property",
      text: """
        {{! view: Property }}
        {{#doc}}
        {{doc}}
        {{/doc}}
        let {{name}}: {{type}}

        """),
  ]

  @Test func aWholeFile() throws {
    let bag = DiagnosticBag()
    let set = try #require(
      TemplateSet(Self.files, views: [FileView.self], bag), "\(bag.diagnostics)")
    let file = try #require(set.template("file", for: FileView.self, bag))
    let pet = StructView(
      name: "Pet", doc: "/// A pet.\n///\n/// It has a name.", isPublic: true,
      conformances: ["Sendable", "Hashable"],
      properties: [
        .init(name: "id", doc: "/// Who it is.\n/// Never changes."), .init(name: "name"),
      ],
      codec: .init(keys: "JSONKeys(\"id name\")"),
      nested: [
        .init(
          name: "Tag", properties: [.init(name: "text", doc: "/// One.\n\n/// Two.")],
          nested: [.init(name: "Deep")])
      ])
    let output = file.text(.init(header: "// Made.", structs: [pet, .init(name: "Owner")]))
    #expect(
      output == """
        // Made.

        /// A pet.
        ///
        /// It has a name.
        public struct Pet: Sendable, Hashable {
          /// Who it is.
          /// Never changes.
          let id: String
          let name: String

          static let keys = JSONKeys("id name")

          struct Tag {
            /// One.

            /// Two.
            let text: String

            struct Deep {
            }
          }
        }

        struct Owner {
        }
        """)
  }
}
