/// Marks which types are sent, which come back, and which do both.
struct UsageMarks {
  static func mark(_ table: inout TypeTable, _ root: Group) {
    for group in root.flattened {
      for operation in group.operations {
        for argument in operation.arguments { mark(argument.type, .request, &table) }
        for id in operation.result.namedTypes { mark(.named(id), .response, &table) }
        for failure in operation.failures { mark(failure.type, .response, &table) }
      }
    }
  }

  private static func mark(_ type: TypeReference, _ usage: Usage, _ table: inout TypeTable) {
    var pending = type.namedTypes
    while let id = pending.popLast() {
      guard !table[id].usage.contains(usage) else { continue }
      table[id].usage.insert(usage)
      pending += table[id].kind?.contained ?? []
    }
  }
}

extension TypeDeclaration.Kind {
  /// The declared types that this one is made of.
  package var contained: [TypeID] {
    switch self {
    case .structure(let structure):
      structure.properties.flatMap(\.type.namedTypes) + (structure.additional?.namedTypes ?? [])
    case .union(let union): union.variants.flatMap(\.type.namedTypes)
    case .responses(let choice): choice.variants.flatMap { $0.content.type?.namedTypes ?? [] }
    case .alias(let type): type.namedTypes
    case .enumeration: []
    }
  }
}
