/// Marks which types are sent, which come back, and which do both.
struct UsageMarks {
  static func mark(_ table: inout TypeTable, _ root: Group) {
    // By position: an operation in a variable would be copied, with all that it is made of.
    for index in root.operations.indices {
      let arguments = root.operations[index].arguments
      for position in arguments.indices { mark(arguments[position].type, .request, &table) }
      if let id = root.operations[index].result.declaredType { mark(id, .response, &table) }
      for failure in root.operations[index].failures { mark(failure.type, .response, &table) }
    }
    for index in root.children.indices { mark(&table, root.children[index]) }
  }

  private static func mark(_ type: TypeReference, _ usage: Usage, _ table: inout TypeTable) {
    if let id = type.declaredType { mark(id, usage, &table) }
  }

  private static func mark(_ id: TypeID, _ usage: Usage, _ table: inout TypeTable) {
    guard !table[id].usage.contains(usage) else { return }
    var pending = [id]
    while let id = pending.popLast() {
      guard !table[id].usage.contains(usage) else { continue }
      table[id].usage.insert(usage)
      table.entries[id.number].kind?.addContained(to: &pending)
    }
  }
}

extension TypeDeclaration.Kind {
  /// Adds the declared types that this one is made of.
  fileprivate func addContained(to ids: inout [TypeID]) {
    switch self {
    case .structure(let structure):
      for index in structure.properties.indices {
        if let id = structure.properties[index].type.declaredType { ids.append(id) }
      }
      if let id = structure.additional?.declaredType { ids.append(id) }
    case .union(let union):
      for index in union.variants.indices {
        if let id = union.variants[index].type.declaredType { ids.append(id) }
      }
    case .responses(let choice):
      for variant in choice.variants {
        if let id = variant.content.type?.declaredType { ids.append(id) }
      }
    case .alias(let type):
      if let id = type.declaredType { ids.append(id) }
    case .enumeration: break
    }
  }
}
