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
        let all = withImplicitNames(values, discriminator, branches)
        return Found(
          key: discriminator.propertyName,
          ofBranch: all.map { [Union.Tag(key: discriminator.propertyName, values: $0)] },
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

  /// Servers may send the name of a component although values are mapped to it: OpenAPI says what
  /// matches "an implicit or explicit mapping" (§4.8.25), so both are read. What is mapped stands
  /// first, since that is written. A name that the branch does not allow, or that means another
  /// one, is none.
  private func withImplicitNames(
    _ values: [[Literal]], _ discriminator: Schema.Discriminator, _ branches: [UnionBranch]
  ) -> [[Literal]] {
    guard !discriminator.mapping.isEmpty else { return values }
    let mapped = discriminator.mapping.map { Literal.string($0.value) }
    let taken = LiteralSet(values.flatMap { $0 } + mapped)
    let names = branches.indices.map { index in
      implicitName(discriminator, branches[index]).flatMap { taken.contains($0) ? nil : $0 }
    }
    var (seen, twice) = (LiteralSet(), LiteralSet())
    for name in names.compactMap({ $0 }) where !seen.insert(name) { _ = twice.insert(name) }
    return branches.indices.map { index in
      guard let name = names[index], !twice.contains(name) else { return values[index] }
      return values[index] + [name]
    }
  }

  private func implicitName(
    _ discriminator: Schema.Discriminator, _ branch: UnionBranch
  ) -> Literal? {
    guard let name = branch.target.componentName.map(Literal.string) else { return nil }
    let member = branch.object.member(discriminator.propertyName)
    let allowed = member.flatMap { literals($0.schema) }
    return allowed?.contains(name) == false ? nil : name
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
  func literals(_ schema: Schema, upTo count: Int = .max) -> [Literal]? {
    let shape = shapes.destination(of: schema).shape
    if let constant = shape.constant { return [constant] }
    guard case .enumeration(let type, let values) = shape.kind, values.count <= count else {
      return nil
    }
    if type == .string { return values.map(\.literal) }
    let literals = values.compactMap { Literal($0.node, as: nil) }
    return literals.isEmpty ? nil : literals
  }

  /// Whether no value is of two branches.
  func areDisjoint(_ branches: [[Literal]]) -> Bool {
    var values = LiteralSet()
    return branches.joined().allSatisfy { values.insert($0) }
  }
}
