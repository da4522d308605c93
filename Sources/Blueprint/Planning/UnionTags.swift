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

  func tags(of branches: [Schema], discriminator: Schema.Discriminator?) -> Found {
    let objects = branches.map(shapes.members)
    if let discriminator {
      let values = branches.indices.map {
        self.values(discriminator, branches[$0], objects[$0])
      }
      // Where a branch repeats the values of all, its name among them is its own.
      let names = branches.indices.map { index -> [Literal] in
        let named = named(discriminator, branches[index])
        guard !named.isMapped, values[index].count > 1 else { return values[index] }
        return named.values.filter(values[index].contains)
      }
      for values in [values, names]
      where values.allSatisfy({ !$0.isEmpty }) && areDisjoint(values.map { [$0] }) {
        return Found(
          key: discriminator.propertyName,
          ofBranch: values.map { [Union.Tag(key: discriminator.propertyName, values: $0)] },
          isDecisive: true)
      }
    }
    return constantTags(objects)
  }

  /// The branch of values without a tag or with another one. It must keep the tag that it finds.
  func fallback(of branches: [Schema], _ discriminator: Schema.Discriminator) -> Int? {
    guard let target = discriminator.defaultTarget else { return nil }
    let name = discriminator.propertyName
    return branches.indices.first { index in
      let end = shapes.destination(of: branches[index]).schema
      return isSame(target, branches[index], end) && shapes.members(of: end).member(name) != nil
    }
  }

  /// A base among its own branches has lost its identity, not its place.
  private func isSame(_ schema: Schema, _ branch: Schema, _ end: Schema) -> Bool {
    let target = branch.reference?.target ?? branch
    return schema === target || schema.node == target.node
      || shapes.destination(of: schema).schema === end
  }

  /// The values of a discriminator that stand for a branch (OpenAPI §4.8.25): those mapped to it,
  /// else those that its own schema allows, else the name of its component.
  private func values(
    _ discriminator: Schema.Discriminator, _ branch: Schema, _ object: ObjectShape
  ) -> [Literal] {
    let named = named(discriminator, branch)
    if named.isMapped { return named.values }
    if let member = object.member(discriminator.propertyName) {
      let allowed = literals(member.schema)
      if !allowed.isEmpty { return allowed }
    }
    return named.values
  }

  /// The values that are mapped to a branch, else the name of its component.
  private func named(
    _ discriminator: Schema.Discriminator, _ branch: Schema
  ) -> (values: [Literal], isMapped: Bool) {
    let end = shapes.destination(of: branch).schema
    let target = branch.reference?.target ?? branch
    let mapped = discriminator.mapping.filter { entry in
      entry.target.map { isSame($0, branch, end) } ?? false
    }
    if !mapped.isEmpty { return (mapped.map { .string($0.value) }, true) }
    return (target.componentName.map { [.string($0)] } ?? [], false)
  }

  private func literals(_ schema: Schema) -> [Literal] {
    let (_, shape) = shapes.destination(of: schema)
    if let constant = shape.constant { return [constant] }
    guard case .enumeration(let type, let nodes) = shape.kind else { return [] }
    return nodes.compactMap { Literal($0, as: type == .string ? .string : nil) }
  }

  private func constantTags(_ objects: [ObjectShape]) -> Found {
    let all = objects.map { object in
      object.members.compactMap { member -> Union.Tag? in
        let values = literals(member.schema)
        return values.isEmpty || values.count > 20 ? nil : .init(key: member.name, values: values)
      }
    }
    let none = Found(key: nil, ofBranch: all.map { _ in [] })
    guard let first = all.first, objects.count > 1 else { return none }
    let common = first.map(\.key).filter { key in
      all.allSatisfy { tags in tags.contains { $0.key == key } }
    }
    for key in common {
      let chosen = all.map { tags in tags.filter { $0.key == key } }
      guard areDisjoint(chosen.map { $0.map(\.values) }) else { continue }
      // A tag that may be missing tells branches apart only with the help of what else is there.
      let isThere = objects.allSatisfy { $0.required.contains(key) }
      return Found(key: isThere ? key : nil, ofBranch: chosen, isDecisive: isThere)
    }
    for (index, left) in common.enumerated() {
      for right in common.dropFirst(index + 1) {
        let chosen = all.map { tags in tags.filter { $0.key == left || $0.key == right } }
        if areDisjoint(chosen.map { $0.map(\.values) }) {
          let areThere = objects.allSatisfy { $0.required.isSuperset(of: [left, right]) }
          return Found(key: nil, ofBranch: chosen, isDecisive: areThere)
        }
      }
    }
    // Not enough to decide alone, but a branch whose constants do not match is out.
    return Found(key: nil, ofBranch: all.map { $0.filter { $0.values.count == 1 } })
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
