internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// A discriminator tells apart schemas that have its property (OpenAPI §4.8.25).
struct Discriminators: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    let schemas = inventory.schemas.filter { $0.discriminator != nil }
    guard !schemas.isEmpty else { return }
    lazy var parents = Set(inventory.schemas.lazy.flatMap(\.allOf).compactMap(\.end))
    for schema in schemas {
      guard let discriminator = schema.discriminator else { continue }
      let branches = schema.oneOf + schema.anyOf
      if branches.isEmpty {
        guard !parents.contains(schema), discriminator.mapping.isEmpty else { continue }
        bag.note(.alone, at: discriminator)
      }
      check(branches, discriminator, bag)
    }
  }

  private func check(
    _ branches: [Schema], _ discriminator: Schema.Discriminator, _ bag: DiagnosticBag
  ) {
    let name = discriminator.propertyName
    let ends = branches.compactMap(\.end)
    for branch in branches {
      guard let end = branch.end, end.types != [.null] else { continue }
      if !hasProperty(name, end) {
        bag.warning(.noProperty(name, branch.reference?.text), at: branch)
      }
    }
    for (value, target) in discriminator.mapping {
      guard let end = target?.end, !ends.isEmpty, !ends.contains(end) else { continue }
      bag.note(.notABranch(value), at: discriminator.node["mapping"]?[value])
    }
  }

  private func hasProperty(_ name: String, _ schema: Schema) -> Bool {
    if schema.properties.contains(where: { $0.name == name }) { return true }
    var isThere = false
    schema.visitParts { part in
      isThere = isThere || part.properties.contains { $0.name == name }
      return !isThere
    }
    return isThere
  }
}

extension Diagnostic.Message {
  fileprivate static let alone = Self(
    "discriminator-alone", "nothing is told apart by this discriminator", effect: "ignored",
    help: "add 'oneOf', or refer to this schema from 'allOf' of others")

  fileprivate static func noProperty(_ name: String, _ reference: String?) -> Self {
    let what = reference.map { "'\($0)'" } ?? "this schema"
    return .init(
      "discriminator-property", "\(what) has no property '\(name)' to be told apart by",
      effect: "the tag is looked for and written all the same")
  }

  fileprivate static func notABranch(_ value: String) -> Self {
    .init(
      "mapping-target", "'\(value)' maps to a schema that is none of the alternatives",
      effect: "the schema is taken for this tag all the same")
  }
}
