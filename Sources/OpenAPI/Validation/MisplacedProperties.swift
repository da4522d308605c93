internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// `properties` say something of objects only: beside another `type` they mean nothing (JSON Schema
/// 2020-12 §10.3.2.1), which is hardly ever what was meant.
struct MisplacedProperties: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    for schema in inventory.schemas {
      guard !schema.properties.isEmpty, !schema.types.isEmpty, !schema.types.contains(.object),
        schema.allOf.isEmpty, let key = schema.node.key(of: "properties")
      else { continue }
      bag.warning(.misplacedProperties(schema.types), at: key)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func misplacedProperties(_ types: [Schema.SimpleType]) -> Self {
    .init(
      "misplaced-properties",
      "the value is \(Schema.SimpleType.words(types)), so it has no 'properties'",
      effect: "they are ignored", help: "if it is an object, say 'type: object'")
  }
}
