internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// A schema made of itself by `allOf`, `anyOf` or `oneOf`, with no property or item between,
/// describes nothing.
struct CompositionCycles: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    var finished: Set<Schema> = []
    for schema in inventory.schemas where schema.isComposed && !finished.contains(schema) {
      search(from: schema, &finished, bag)
    }
  }

  private func search(from start: Schema, _ finished: inout Set<Schema>, _ bag: DiagnosticBag) {
    var path = [(schema: start, rest: parts(of: start)[...])]
    var open: Set<Schema> = [start]
    while let last = path.indices.last {
      guard let next = path[last].rest.popFirst() else {
        open.remove(path[last].schema)
        finished.insert(path[last].schema)
        path.removeLast()
        continue
      }
      if open.contains(next) {
        report(path.map(\.schema), back: next, bag)
      } else if next.isComposed, !finished.contains(next) {
        open.insert(next)
        path.append((next, parts(of: next)[...]))
      }
    }
  }

  private func parts(of schema: Schema) -> [Schema] {
    var parts = schema.allOf + schema.anyOf + schema.oneOf
    if let target = schema.reference?.target { parts.append(target) }
    return parts
  }

  private func report(_ path: [Schema], back: Schema, _ bag: DiagnosticBag) {
    let cycle = path.drop { $0 !== back }
    guard let last = cycle.last else { return }
    let names = (cycle + [back]).compactMap(\.componentName)
    // A base whose alternatives are built on it: everybody knows what is meant.
    let isFamily =
      cycle.contains { $0.discriminator != nil } && cycle.contains { !$0.allOf.isEmpty }
    let place = last.reference?.node ?? last.node
    bag.report(isFamily ? .note : .warning, .cycle(names), at: place)
  }
}

extension Schema {
  fileprivate var isComposed: Bool {
    reference != nil || !allOf.isEmpty || !anyOf.isEmpty || !oneOf.isEmpty
  }
}

extension Diagnostic.Message {
  fileprivate static func cycle(_ names: [String]) -> Self {
    let path = names.isEmpty ? "" : ": " + names.joined(separator: " -> ")
    return .init(
      "composition-cycle", "the schema is made of itself\(path)",
      effect: "where it is met again, it adds nothing")
  }
}
