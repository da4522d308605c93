import SeamstressOpenAPI

/// Finds what marks each branch of a union: the discriminator, else members that have one allowed
/// value in every branch, singly or together.
struct UnionTags {
  struct Found {
    /// The member that alone tells all branches apart.
    var key: String?
    var ofBranch: [[Union.Tag]]
    /// No two branches have the same values of their tags.
    var isDecisive = false
  }

  let shapes: ShapeReader

  func tags(of branches: [UnionBranch], discriminator: Schema.Discriminator?) -> Found {
    if let discriminator {
      let values = branches.map { self.values(discriminator, $0) }
      for values in [values, names(discriminator, branches, values)]
      where values.allSatisfy({ !$0.isEmpty }) && areDisjoint(values) {
        return Found(
          key: discriminator.propertyName,
          ofBranch: values.map { [Union.Tag(key: discriminator.propertyName, values: $0)] },
          isDecisive: true)
      }
    }
    return constantTags(branches.map(\.object))
  }

  // MARK: Discriminators

  /// Where a branch repeats the values of all, its name among them is its own.
  private func names(
    _ discriminator: Schema.Discriminator, _ branches: [UnionBranch], _ values: [[Literal]]
  ) -> [[Literal]] {
    branches.indices.map { index in
      guard values[index].count > 1 else { return values[index] }
      let named = named(discriminator, branches[index])
      return named.isMapped ? values[index] : named.values.filter(values[index].contains)
    }
  }

  /// The branch of values without a tag or with another one. It must keep the tag that it finds.
  func fallback(of branches: [UnionBranch], _ discriminator: Schema.Discriminator) -> Int? {
    guard let target = discriminator.defaultTarget else { return nil }
    let name = discriminator.propertyName
    return branches.firstIndex { isSame(target, $0) && $0.object.member(name) != nil }
  }

  /// A base among its own branches has lost its identity, not its place.
  private func isSame(_ schema: Schema, _ branch: UnionBranch) -> Bool {
    let target = branch.target
    return schema === target || schema.node == target.node
      || shapes.destination(of: schema).schema === branch.end
  }

  /// The values of a discriminator that stand for a branch (OpenAPI §4.8.25): those mapped to it,
  /// else those that its own schema allows, else the name of its component.
  private func values(
    _ discriminator: Schema.Discriminator, _ branch: UnionBranch
  ) -> [Literal] {
    let named = named(discriminator, branch)
    if named.isMapped { return named.values }
    if let member = branch.object.member(discriminator.propertyName),
      let allowed = literals(member.schema)
    {
      return allowed
    }
    return named.values
  }

  /// The values that are mapped to a branch, else the name of its component.
  private func named(
    _ discriminator: Schema.Discriminator, _ branch: UnionBranch
  ) -> (values: [Literal], isMapped: Bool) {
    if !discriminator.mapping.isEmpty {
      let mapped = discriminator.mapping.filter { entry in
        entry.target.map { isSame($0, branch) } ?? false
      }
      if !mapped.isEmpty { return (mapped.map { .string($0.value) }, true) }
    }
    return (branch.target.componentName.map { [.string($0)] } ?? [], false)
  }

  /// The values that a schema allows, if it names them.
  private func literals(_ schema: Schema, upTo count: Int = .max) -> [Literal]? {
    let shape = shapes.destination(of: schema).shape
    if let constant = shape.constant { return [constant] }
    guard case .enumeration(let type, let values) = shape.kind, values.count <= count else {
      return nil
    }
    if type == .string { return values.map(\.literal) }
    let literals = values.compactMap { Literal($0.node, as: nil) }
    return literals.isEmpty ? nil : literals
  }

  // MARK: Constants

  private func constantTags(_ objects: [ObjectShape]) -> Found {
    let all = objects.map { constants($0) }
    guard let first = all.first, objects.count > 1 else {
      return Found(key: nil, ofBranch: all.map { _ in [] })
    }
    let common = first.indices.filter { index in
      all.dropFirst().allSatisfy { tags in tags.contains { $0.key == first[index].key } }
    }
    for key in common.map({ first[$0].key }) {
      let chosen = all.map { tags in tags.filter { $0.key == key } }
      guard areDisjoint(chosen.map { $0.flatMap(\.values) }) else { continue }
      // A tag that may be missing tells branches apart only with the help of what else is there.
      let isThere = objects.allSatisfy { $0.member(key)?.isRequired == true }
      return Found(key: isThere ? key : nil, ofBranch: chosen, isDecisive: isThere)
    }
    if let found = pairedTags(objects, all, common.map { first[$0].key }) { return found }
    // Not enough to decide alone, but a branch whose constants do not match is out.
    return Found(key: nil, ofBranch: all.map { $0.filter { $0.values.count == 1 } })
  }

  /// Of the members that all branches have, two that tell them apart together.
  private func pairedTags(
    _ objects: [ObjectShape], _ all: [[Union.Tag]], _ common: [String]
  ) -> Found? {
    for (index, left) in common.enumerated() {
      for right in common.dropFirst(index + 1) {
        let chosen = all.map { tags in tags.filter { $0.key == left || $0.key == right } }
        if areDisjoint(chosen.map { $0.map(\.values) }) {
          let areThere = objects.allSatisfy { object in
            object.member(left)?.isRequired == true && object.member(right)?.isRequired == true
          }
          return Found(key: nil, ofBranch: chosen, isDecisive: areThere)
        }
      }
    }
    return nil
  }

  /// The members that allow only a few values.
  private func constants(_ object: ObjectShape) -> [Union.Tag] {
    var tags: [Union.Tag] = []
    let members = object.members
    for index in members.indices {
      guard let values = literals(members[index].schema, upTo: 20) else { continue }
      tags.append(Union.Tag(key: members[index].name, values: values))
    }
    return tags
  }

  // MARK: Telling apart

  /// Whether no value is of two branches.
  private func areDisjoint(_ branches: [[Literal]]) -> Bool {
    var values = LiteralSet()
    return branches.joined().allSatisfy { values.insert($0) }
  }

  /// Whether no combination of values belongs to two branches.
  private func areDisjoint(_ branches: [[[Literal]]]) -> Bool {
    var seen: Set<[Literal]> = []
    for branch in branches {
      var combinations: [[Literal]] = [[]]
      for values in branch {
        combinations = combinations.flatMap { prefix in values.map { prefix + [$0] } }
      }
      for combination in combinations where !seen.insert(combination).inserted { return false }
    }
    return true
  }
}
