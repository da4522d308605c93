import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

// The schemas that a document gives names.
extension TypePlanner {
  /// Gives every component its name, so that no inline type takes it.
  func declareComponents(_ components: [(name: String, key: Node, schema: Schema)]) {
    var declared = Set(components.map { shapes.number(of: $0.schema) })
    for component in components {
      // A component that is a schema of another file names it.
      let end = component.schema.target
      let isOther = declared.insert(shapes.number(of: end)).inserted
      if isOther { end.componentName = component.name }
      predeclare(isOther ? end : component.schema, component.name)
    }
  }

  /// Declares the schemas of other files that are referred to, once for all who refer to them.
  func declareSchemasOfOtherFiles(_ schemas: [Schema], of document: Node) {
    guard document.arena.files.count > 1 else { return }
    for schema in schemas where !schema.isReference {
      guard let name = schema.componentName, schema.node.file !== document.file,
        knownType(schema, .response) == nil, knownType(schema, .request) == nil,
        schema.pointer?.hasPrefix("#") == false
      else { continue }
      predeclare(schema, name)
    }
  }

  /// Plans what the components consist of.
  func planComponents(_ components: [(name: String, key: Node, schema: Schema)]) {
    var site = Site(scope: .module, own: ["item"], direction: .response)
    self.components.reserveCapacity(components.count)
    for component in components {
      guard !shapes.isHidden(component.schema) else {
        coverage.record(.schema, .excluded, component.schema.node, reason: Self.hidden)
        continue
      }
      coverage.record(.schema, .emitted, component.schema.node)
      for direction in directions.needed(component.schema) {
        site.around = .text(spellings[component.name])
        site.direction = direction
        let planned = type(of: component.schema, at: site)
        guard direction == .response else { continue }
        let isOptional = planned.isNullable && planned.type != .json
        self.components.append(
          Blueprint.Component(
            name: component.name, type: isOptional ? .optional(planned.type) : planned.type,
            node: component.schema.node))
      }
    }
  }

  /// The same where the user limits the operations: what those do not use is left out.
  func planUsedComponents(_ components: [(name: String, key: Node, schema: Schema)]) {
    let used = components.filter { component in
      guard isNominal(shapes.shape(of: component.schema).kind) else { return true }
      return directions.needed(component.schema).contains { direction in
        knownType(component.schema, direction).map { table[$0].kind != nil } ?? false
      }
    }
    planComponents(used)
    for component in components {
      coverage.record(.schema, .excluded, component.schema.node, reason: Self.unwanted)
    }
  }

  /// Gives a component that will be a nominal type its name, before anything refers to it.
  private func predeclare(_ schema: Schema, _ name: String) {
    guard !shapes.isHidden(schema), isNominal(shapes.shape(of: schema).kind),
      chosenType(of: schema) == nil
    else { return }
    let number = shapes.number(of: schema)
    let isSplit = directions.isSplit(schema, number)
    for direction in directions.needed(isSplit: isSplit) {
      let best =
        isSplit && direction == .request
        ? naming.typeName(words: spellings[name].words + ["input"]) : naming.typeName(name)
      let type = table.declare(
        chosenName(of: schema, else: best), in: .module, suffix: "Model",
        documentation: documentation(of: schema), deprecation: deprecation(of: schema),
        node: schema.node)
      known[Key(number, isSplit ? direction : []).number] = Int32(truncatingIfNeeded: type.number)
    }
  }
}
