internal import SeamstressDiagnostics
internal import SeamstressDocuments
internal import SeamstressOpenAPI

/// Schemas that say nothing, and schemas that nothing refers to.
struct SchemaUse: LintRule {
  func check(_ api: OpenAPIDocument, _ configuration: Configuration, _ bag: DiagnosticBag) {
    for schema in api.schemas where schema.saysNothing { bag.note(.anyValue, at: schema) }
    let used = reachable(from: api)
    for component in api.components.schemas where !used.contains(component.schema) {
      bag.warning(.unused(component.name), at: component.key)
    }
  }

  /// Every schema that an operation leads to.
  private func reachable(from api: OpenAPIDocument) -> Set<Schema> {
    var waiting = (api.paths + api.webhooks).flatMap { item in
      item.parameters.flatMap(\.schemas) + item.operations.flatMap(\.schemas)
    }
    var found: Set<Schema> = []
    while let schema = waiting.popLast() {
      if found.insert(schema).inserted { waiting += schema.neighbours }
    }
    return found
  }
}

extension Operation {
  fileprivate var schemas: [Schema] {
    let bodies = (requestBody?.content ?? []) + responses.flatMap(\.content)
    return parameters.flatMap(\.schemas) + bodies.flatMap(\.schemas)
      + responses.flatMap(\.headers).compactMap(\.schema)
  }
}

extension Parameter {
  fileprivate var schemas: [Schema] {
    [schema].compactMap { $0 } + (content?.schemas ?? [])
  }
}

extension MediaType {
  fileprivate var schemas: [Schema] { [schema, itemSchema].compactMap { $0 } }
}

extension Schema {
  fileprivate var saysNothing: Bool {
    node.members.isEmpty && booleanSchema == nil && reference == nil
  }

  /// The schemas that this one names or holds.
  fileprivate var neighbours: [Schema] {
    var result = [reference?.target, items, not].compactMap { $0 }
    result += properties.map(\.schema) + prefixItems + allOf + anyOf + oneOf
    result += discriminator?.mapping.compactMap(\.target) ?? []
    if case .schema(let schema) = additionalProperties { result.append(schema) }
    return result
  }
}

extension Diagnostic.Message {
  fileprivate static var anyValue: Self {
    .init("lint-any-value", "this schema allows any value", effect: "it becomes free-form JSON")
  }

  fileprivate static func unused(_ name: String) -> Self {
    .init(
      "lint-unused-schema", "no operation leads to the schema '\(name)'",
      help: "remove it, or refer to it")
  }
}
