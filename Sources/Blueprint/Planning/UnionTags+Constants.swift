import SeamstressOpenAPI

extension UnionTags {
  /// Members with few values that tell all branches apart, one alone or two together.
  func constantTags(_ objects: [ObjectShape]) -> Found {
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
