/// Finds the branches of unions that names alone do not tell apart, because another branch has a
/// member of the same name and another type.
///
///     oneOf: [{ properties: { x: integer, y: string } }, { properties: { x: string, z: string } }]
///     // {"x": 1, "z": "q"} has two names of the second branch, and only the first can hold it
///
/// A decoder has to read such a branch to know whether it fits. It reads no other one twice: a branch
/// with a tag is only compared with those that have the same.
struct ContestedMembers {
  /// What the branches say of one name.
  private struct Meaning {
    private var types: [TypeReference] = []
    /// A branch cannot be without it; in another one it may be null.
    private var (refusesNull, allowsNull) = (false, false)

    var isContested: Bool { types.count > 1 || refusesNull && allowsNull }

    mutating func add(_ property: Property, _ type: TypeReference) {
      if !types.contains(type) { types.append(type) }
      if property.isNullable {
        allowsNull = true
      } else if property.isRequired {
        refusesNull = true
      }
    }
  }

  /// - Parameter unions: those whose tags do not tell all branches apart.
  static func mark(_ unions: [TypeID], in table: inout TypeTable) {
    for id in unions {
      guard case .union(var union) = table[id].kind else { continue }
      let branches = contested(union, table)
      guard !branches.isEmpty else { continue }
      for branch in branches { union.variants[branch].isTyped = true }
      table[id].kind = .union(union)
    }
  }

  private static func contested(_ union: Union, _ table: TypeTable) -> [Int] {
    let structures = union.variants.map { structure($0.type, table) }
    guard structures.lazy.compactMap({ $0 }).count > 1 else { return [] }
    var found: [Int] = []
    var pending = Array(structures.indices)
    while let first = pending.first {
      let tags = union.variants[first].tags
      let equals = pending.filter { union.variants[$0].tags == tags }
      pending.removeAll { union.variants[$0].tags == tags }
      if equals.count > 1 { found += contested(equals, structures, table) }
    }
    return found
  }

  private static func contested(
    _ branches: [Int], _ structures: [Structure?], _ table: TypeTable
  ) -> [Int] {
    var meanings: [String: Meaning] = [:]
    for branch in branches {
      for property in structures[branch]?.properties ?? [] {
        let type = whatIsRead(property.type, table)
        meanings[property.wireName, default: Meaning()].add(property, type)
      }
    }
    return branches.filter { branch in
      structures[branch]?.properties.contains { meanings[$0.wireName]?.isContested == true } == true
    }
  }

  private static func structure(_ type: TypeReference, _ table: TypeTable) -> Structure? {
    guard case .named(let id) = whatIsRead(type, table),
      case .structure(let structure) = table[id].kind
    else { return nil }
    return structure
  }

  /// One type for all that read and refuse the same: every text is a `URI`, and of an enumeration
  /// that keeps what it does not know.
  private static func whatIsRead(
    _ type: TypeReference, _ table: TypeTable, depth: Int = 0
  ) -> TypeReference {
    guard depth < 64 else { return type }
    switch type {
    case .uri: return .string
    case .array(let inner): return .array(whatIsRead(inner, table, depth: depth + 1))
    case .dictionary(let inner): return .dictionary(whatIsRead(inner, table, depth: depth + 1))
    case .optional(let inner): return .optional(whatIsRead(inner, table, depth: depth + 1))
    case .named(let id):
      switch table[id].kind {
      case .alias(let inner): return whatIsRead(inner, table, depth: depth + 1)
      case .enumeration(let list) where list.isOpen:
        switch list.rawType {
        case .string: return .string
        case .integer: return .integer
        case .number: return .double
        }
      default: return type
      }
    default: return type
    }
  }
}
