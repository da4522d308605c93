internal import SeamstressDiagnostics

extension NodeBuilder {
  /// Puts the members that `<<` names in its place. The object's own keys win, and of several
  /// merged objects the earlier one (https://yaml.org/type/merge.html).
  ///
  ///     base: &base {a: 1, b: 2}
  ///     more: {<<: *base, b: 3}         # {a: 1, b: 3}
  mutating func merge(_ frame: Frame) {
    var names = KeyTable(capacity: (pending.count - frame.firstPending) / 2)
    for place in keyPlaces(of: frame) where !isMergeKey(Int(pending[place])) {
      names.insert(key: Int(pending[place]), value: 0, in: arena)
    }
    var result: [UInt32] = []
    for place in keyPlaces(of: frame) {
      let key = Int(pending[place])
      guard isMergeKey(key) else {
        result += [pending[place], pending[place + 1]]
        continue
      }
      for object in mergedObjects(Int(pending[place + 1])) {
        guard append(object, to: &result, names: &names, key: key) else { break }
      }
    }
    pending.replaceTail(from: frame.firstPending, by: result)
  }

  /// Quoted, `"<<"` is a key like any other.
  func isMergeKey(_ key: Int) -> Bool {
    !arena.records[key].isQuoted && arena.node(key).hasText("<<")
  }

  private func mergedObjects(_ value: Int) -> [Int] {
    let node = arena.node(value)
    let candidates = node.isArray ? Array(node.elements) : [node]
    return candidates.compactMap { candidate in
      guard candidate.isObject else {
        bag.error(.mergeOfScalar, at: candidate.span)
        return nil
      }
      return candidate.index
    }
  }

  /// False once the budget of merged members is spent.
  private mutating func append(
    _ object: Int, to result: inout [UInt32], names: inout KeyTable, key: Int
  ) -> Bool {
    let range = arena.linkRange(of: object)
    mergedMembers += range.count / 2
    guard mergedMembers <= limits.mergedMembers else {
      bag.error(.tooManyMergedMembers(limits.mergedMembers), at: arena.node(key).span)
      return false
    }
    names.reserve(range.count / 2)
    for link in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
      let key = Int(arena.links[link])
      guard names.insert(key: key, value: 0, in: arena) == nil else { continue }
      result += arena.links[link...link + 1]
      arena.sharedValues.insert(Int(arena.links[link + 1]))
    }
    return true
  }
}

extension Diagnostic.Message {
  fileprivate static let mergeOfScalar = Self(
    "merge-needs-object", "'<<' can only merge an object or a list of objects",
    effect: "nothing is merged", help: "write '<<: *name' with the anchor of an object")

  fileprivate static func tooManyMergedMembers(_ limit: Int) -> Self {
    .init(
      "too-many-merged-members", "the merge keys of this file copy more than \(limit) members",
      effect: "the rest is not merged", help: "refer to shared schemas with $ref instead of '<<'")
  }
}
