internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// A tag is declared once (OpenAPI §4.8.1).
struct TagNames: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    var first: [String: Tag] = [:]
    for tag in api.tags {
      guard let earlier = first[tag.name] else {
        first[tag.name] = tag
        continue
      }
      bag.warning(
        .duplicate(tag.name), at: tag.node["name"] ?? tag.node,
        related: earlier.span.map { [.init($0, "the first is here")] } ?? [])
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func duplicate(_ name: String) -> Self {
    .init("duplicate-tag", "the tag '\(name)' is declared twice", effect: "the first one counts")
  }
}
