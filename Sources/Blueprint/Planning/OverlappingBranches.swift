/// Lets values that are of several branches of an `anyOf` keep what they have of each.
///
///     anyOf: [{ properties: { a: … } }, { properties: { b: … } }]      // {"a": 1, "b": 2} is both
///
/// Such a value is read as the branch that fits best, and what only the others describe stays in its
/// `additionalProperties` and is written back. The same holds for what two branches describe
/// differently under one name. Branches whose constants exclude each other share no value.
struct OverlappingBranches {
  private var table: TypeTable
  /// The wire names of properties.
  private var names = TextTable()
  /// The lists of structures that were compared.
  private var seen = StructureTable()

  /// - Parameter unions: those of `anyOf` whose tags do not exclude all branches but one.
  static func keepRest(of unions: [TypeID], in table: inout TypeTable) {
    guard !unions.isEmpty else { return }
    var branches = OverlappingBranches(table: table)
    // Only one of the two may hold it, or its first change copies it.
    table = TypeTable()
    for id in unions { branches.open([.named(id)], isMember: false) }
    table = branches.table
  }

  private init(table: TypeTable) {
    self.table = table
  }

  private mutating func open(_ types: [TypeReference], isMember: Bool) {
    let (ids, hasMap) = structures(types, isMember: isMember)
    guard ids.count > 1 || hasMap && ids.count == 1, isNew(ids) else { return }
    let branches = ids.compactMap { Branch($0, table, &names) }
    if hasMap { for branch in branches { keepRest(branch.id) } }
    for (position, left) in branches.enumerated() {
      for right in branches.dropFirst(position + 1) where !left.excludes(right) {
        if right.hasMore(than: left) { keepRest(left.id) }
        if left.hasMore(than: right) { keepRest(right.id) }
        for (one, other) in left.differences(to: right) { open([one, other], isMember: true) }
      }
    }
  }

  private mutating func isNew(_ ids: [TypeID]) -> Bool {
    let count = seen.count
    let start = seen.begin()
    for id in ids { seen.add(UInt32(truncatingIfNeeded: id.number)) }
    return seen.end(start) == count
  }

  private mutating func keepRest(_ id: TypeID) {
    table.change(id) { structure in
      if structure.additional == nil { structure.additional = .json }
    }
  }

  /// The structures that values of these types are, each once, in the order of their numbers; and
  /// whether they may be dictionaries. What is a union in a member has branches of its own.
  private func structures(
    _ types: [TypeReference], isMember: Bool
  ) -> (ids: [TypeID], hasMap: Bool) {
    var hasMap = false
    var found: [TypeID] = []
    var met: Set<Int> = []
    var pending = types
    while let type = pending.popLast() {
      switch type {
      case .array(let inner) where isMember: pending.append(inner)
      case .optional(let inner): pending.append(inner)
      case .dictionary: hasMap = true
      case .named(let id) where met.insert(id.number).inserted:
        switch table[id].kind {
        case .structure: found.append(id)
        case .union(let union) where !isMember: pending += union.variants.map(\.type)
        case .alias(let inner): pending.append(inner)
        default: break
        }
      default: break
      }
    }
    return (found.sorted { $0.number < $1.number }, hasMap)
  }
}

/// What of a branch tells whether a value can be of another one as well.
private final class Branch {
  let id: TypeID
  private let properties: [Property]
  /// The numbers of the wire names of the properties.
  @exclusivity(unchecked) private var names: [Int] = []
  /// The positions of properties by those numbers, -1 for none.
  @exclusivity(unchecked) private var positions: [Int]
  private let isOpen: Bool
  /// The values of properties that allow certain values only, by position.
  @exclusivity(unchecked) private var allowed: [Int: LiteralSet] = [:]

  init?(_ id: TypeID, _ table: TypeTable, _ numbers: inout TextTable) {
    guard case .structure(let structure) = table[id].kind else { return nil }
    self.id = id
    properties = structure.properties
    isOpen = structure.additional != nil
    names.reserveCapacity(properties.count)
    for index in properties.indices {
      names.append(numbers.insert(properties[index].wireName).number)
    }
    positions = Array(repeating: -1, count: numbers.count)
    for (index, name) in names.enumerated() {
      positions[name] = index
      guard !properties[index].isNullable, let values = Self.values(properties[index], table)
      else { continue }
      allowed[index] = values
    }
  }

  private func position(of name: Int) -> Int? {
    name < positions.count && positions[name] >= 0 ? positions[name] : nil
  }

  private static func values(_ property: Property, _ table: TypeTable) -> LiteralSet? {
    if let constant = property.constant { return LiteralSet([constant]) }
    guard case .named(let id) = property.type, case .enumeration(let list) = table[id].kind else {
      return nil
    }
    return LiteralSet(list.cases.map(\.value))
  }

  /// Whether no value is of both.
  func excludes(_ other: Branch) -> Bool {
    allowed.contains { index, values in
      guard let position = other.position(of: names[index]),
        let others = other.allowed[position],
        properties[index].isRequired || other.properties[position].isRequired
      else { return false }
      return values.isDisjoint(with: others)
    }
  }

  /// Whether values of this branch may have members that the other one does not describe.
  func hasMore(than other: Branch) -> Bool {
    isOpen || names.contains { other.position(of: $0) == nil }
  }

  /// The types of equally named members, where they are not the same, in the order of this branch.
  func differences(to other: Branch) -> [(TypeReference, TypeReference)] {
    names.indices.compactMap { index in
      guard let position = other.position(of: names[index]) else { return nil }
      let (own, others) = (properties[index].type, other.properties[position].type)
      return own == others ? nil : (own, others)
    }
  }
}
