internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// The values of an enumeration differ, and have the type that the schema asks for.
struct EnumValues: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    for schema in inventory.schemas {
      if let values = schema.enumValues { check(values, of: schema, bag) }
      if let constant = schema.constant, !schema.allows(constant) {
        bag.warning(.constType(constant.kind, schema.types), at: constant)
      }
    }
  }

  private func check(_ values: [Node], of schema: Schema, _ bag: DiagnosticBag) {
    // Null has several spellings.
    let mayRepeat = values.mayRepeatTexts || values.contains(where: \.isNull)
    var first = FirstPlaces<ScalarKey>()
    for value in values {
      if mayRepeat, let key = ScalarKey(value), let earlier = first.note(key, at: value) {
        bag.warning(
          .duplicate(value.text), at: value,
          related: earlier.span.map { [.init($0, "the first is here")] } ?? [])
        continue
      }
      guard !schema.allows(value) else { continue }
      if value.isNull {
        bag.note(.nullValue, at: value)
      } else {
        bag.warning(.enumType(value, schema.types), at: value)
      }
    }
  }
}

/// What makes two scalars of an enumeration the same. Bytes decide, as they do on the wire: texts
/// that only look the same are two values.
fileprivate struct ScalarKey: Hashable {
  let kind: Node.Kind
  let text: [UInt8]

  init?(_ node: Node) {
    guard !node.isContainer else { return nil }
    kind = node.kind
    text = node.isNull ? [] : Array(node.text.utf8)
  }
}

extension Diagnostic.Message {
  fileprivate static func duplicate(_ text: String) -> Self {
    .init("duplicate-enum-value", "'\(text)' is there twice", effect: "the second is ignored")
  }

  fileprivate static let nullValue = Self(
    "null-in-enum", "null is a value of 'enum', but the schema does not allow null",
    effect: "null is allowed")

  fileprivate static func enumType(_ value: Node, _ types: [Schema.SimpleType]) -> Self {
    let isText = types.contains(.string) && !value.isContainer
    return .init(
      "enum-type",
      "a value of 'enum' must be \(Schema.SimpleType.words(types)), found \(value.kind.words)",
      effect: isText ? "read as \"\(value.text)\"" : "no value of the type equals it",
      help: isText ? "put it in quotes" : nil)
  }

  fileprivate static func constType(_ kind: Node.Kind, _ types: [Schema.SimpleType]) -> Self {
    .init(
      "const-type", "'const' must be \(Schema.SimpleType.words(types)), found \(kind.words)",
      effect: "no value of the type equals it")
  }
}
