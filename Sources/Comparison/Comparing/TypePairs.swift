internal import SeamstressBlueprint
internal import SeamstressDocuments

/// Which type of the new API is which one of the old, by position: one of the same name in the same
/// scope; else one from the same place of the document; else the only one with the same members.
///
///     Pet           Pet
///     Pet.Status    PetStatus      // moved to a component: it has the same values
struct TypePairs {
  private(set) var newOf: [Int?]
  private(set) var oldOf: [Int?]
  /// Old positions of those whose own name or scope is another one.
  private(set) var renamed: Set<Int> = []

  init(_ old: ComparedAPI, _ new: ComparedAPI, _ groups: GroupPairs) {
    newOf = Array(repeating: nil, count: old.types.count)
    oldOf = Array(repeating: nil, count: new.types.count)
    pairByName(old, new, groups)
    guard newOf.contains(nil), oldOf.contains(nil) else { return }
    pairLeft(old, new, by: { $0.declaration.node.pointer })
    pairLeft(old, new, by: { Members($0.declaration.kind) })
  }

  private struct Name: Hashable {
    let group: Int?
    let path: [SwiftName]
  }

  private mutating func pair(_ old: Int, _ new: Int) {
    newOf[old] = new
    oldOf[new] = old
  }

  private mutating func pairByName(_ old: ComparedAPI, _ new: ComparedAPI, _ groups: GroupPairs) {
    var positions: [Name: Int] = [:]
    positions.reserveCapacity(new.types.count)
    for (index, type) in new.types.enumerated() {
      positions[Name(group: type.group, path: type.declaration.path)] = index
    }
    for (index, type) in old.types.enumerated() {
      var group: Int?
      if let own = type.group {
        guard let other = groups.newOf[own] else { continue }
        group = other
      }
      let name = Name(group: group, path: type.declaration.path)
      if let other = positions[name] { pair(index, other) }
    }
  }

  /// Pairs what is left by a key that one type alone has on each side.
  private mutating func pairLeft<Key: Hashable>(
    _ old: ComparedAPI, _ new: ComparedAPI, by key: (DeclaredType) -> Key?
  ) {
    let before = only(old, newOf, key)
    let after = only(new, oldOf, key)
    let found = before.compactMap { key, old in after[key].map { (old: old, new: $0) } }
    for (index, other) in found.sorted(by: { $0.old < $1.old })
    where newOf[index] == nil && oldOf[other] == nil {
      let (type, partner) = (old.types[index].declaration, new.types[other].declaration)
      guard type.kind.word == partner.kind.word else { continue }
      pair(index, other)
      renamed.insert(index)
      pairInner(index, other, old, new)
    }
  }

  private func only<Key: Hashable>(
    _ api: ComparedAPI, _ partners: [Int?], _ key: (DeclaredType) -> Key?
  ) -> [Key: Int] {
    var found: [Key: Int?] = [:]
    for (index, type) in api.types.enumerated() where partners[index] == nil {
      guard let key = key(type) else { continue }
      found[key] = .some(found[key] == nil ? index : nil)
    }
    return found.compactMapValues { $0 }
  }

  /// What is declared in a type goes with it.
  private mutating func pairInner(
    _ parent: Int, _ partner: Int, _ old: ComparedAPI, _ new: ComparedAPI
  ) {
    for index in old.types[parent].inner where newOf[index] == nil {
      let name = old.types[index].declaration.name
      let other = new.types[partner].inner.first {
        oldOf[$0] == nil && new.types[$0].declaration.name == name
      }
      guard let other else { continue }
      pair(index, other)
      pairInner(index, other, old, new)
    }
  }
}

/// What a type is made of, by the names on the wire: two of them at least, since many types have
/// one member called `id`.
fileprivate struct Members: Hashable {
  let word: String
  let names: [String]

  init?(_ kind: TypeDeclaration.Kind) {
    word = kind.word
    switch kind {
    case .structure(let structure): names = structure.properties.map(\.wireName).sorted()
    case .enumeration(let enumeration):
      names = enumeration.cases.map { ListingText.literal($0.value) }.sorted()
    case .union(let union): names = union.variants.map(\.name.bare).sorted()
    case .responses, .alias: return nil
    }
    if names.count < 2 { return nil }
  }
}
