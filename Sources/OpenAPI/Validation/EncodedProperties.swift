internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// `encoding` speaks about properties that the schema has (OpenAPI §4.8.15).
struct EncodedProperties: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    for type in inventory.mediaTypes where !type.encodings.isEmpty {
      guard let schema = type.schema, let names = properties(of: schema) else { continue }
      for encoding in type.encodings where !names.contains(encoding.property) {
        let near = NearMiss.best(for: encoding.property, among: names)
        bag.warning(
          .unknown(encoding.property, near: near),
          at: type.node["encoding"]?.key(of: encoding.property))
      }
    }
  }

  /// Nil if there may be others than those listed.
  private func properties(of schema: Schema) -> [String]? {
    var names: [String] = []
    var isOpen = false
    schema.visitParts { part in
      names += part.properties.map(\.name)
      switch part.additionalProperties {
      case .schema, .allowed(true): isOpen = true
      case .unspecified, .allowed(false): break
      }
      isOpen = isOpen || !part.patternProperties.isEmpty
      return true
    }
    return isOpen ? nil : names
  }
}

extension Diagnostic.Message {
  fileprivate static func unknown(_ name: String, near: String?) -> Self {
    .init(
      "encoding-property", "the schema has no property '\(name)'", effect: "ignored",
      help: near.map { "did you mean '\($0)'?" })
  }
}
