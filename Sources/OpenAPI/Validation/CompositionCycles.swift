internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// A schema made of itself by `allOf`, `anyOf` or `oneOf`, with no property or item between,
/// describes nothing.
struct CompositionCycles: ValidationRule {
  private static let (isOpen, isFinished): (UInt8, UInt8) = (1, 2)

  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    var marks = NodeColumn<UInt8>(api.node.arena)
    for schema in inventory.schemas where schema.mayClose && marks[schema.node] == 0 {
      search(from: schema, &marks, bag)
    }
  }

  private func search(from start: Schema, _ marks: inout NodeColumn<UInt8>, _ bag: DiagnosticBag) {
    var path = [(schema: start, next: 0)]
    marks[start.node] = Self.isOpen
    while let last = path.indices.last {
      let schema = path[last].schema
      guard let next = schema.part(path[last].next) else {
        marks[schema.node] = Self.isFinished
        path.removeLast()
        continue
      }
      path[last].next += 1
      if marks[next.node] == Self.isOpen {
        report(path.map(\.schema), back: next, bag)
      } else if next.isComposed, marks[next.node] != Self.isFinished {
        marks[next.node] = Self.isOpen
        path.append((next, 0))
      }
    }
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
  /// Whether a way back to the schema may begin here: not where it only refers to what is made of
  /// nothing else, as most do.
  fileprivate var mayClose: Bool { isMadeOfOthers || referenced?.isComposed == true }

  /// One after the other of what the schema is made of, and last what it refers to.
  fileprivate func part(_ number: Int) -> Schema? {
    var number = number
    if number < allOf.count { return allOf[number] }
    number -= allOf.count
    if number < anyOf.count { return anyOf[number] }
    number -= anyOf.count
    if number < oneOf.count { return oneOf[number] }
    return number == oneOf.count ? reference?.target : nil
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
