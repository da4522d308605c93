internal import SeamstressBlueprint

// Groups and methods.

extension Comparer {
  mutating func compareGroups() {
    for (index, group) in old.groups.enumerated() {
      guard let position = groups.newOf[index] else { continue }
      let other = new.groups[position]
      guard
        let node = other.operations.first?.node ?? new.anyNode,
        let oldNode = group.operations.first?.node ?? old.anyNode
      else { continue }
      let subject = Subject(
        container: new.name(ofGroup: position), member: nil, old: oldNode, new: node)
      if groups.renamed.contains(index), !isImplied(index, position) {
        note(
          .groupRenamed, subject, old.name(ofGroup: index), new.name(ofGroup: position),
          isWhole: true)
      } else if group.accessor != other.accessor, !groups.renamed.contains(index) {
        note(.groupRenamed, subject, group.accessor?.bare, other.accessor?.bare)
      }
      // That of the client is the description of the whole document; a group that is called
      // otherwise may be described by its name.
      if index > 0, !groups.renamed.contains(index) {
        compareTexts(subject, group.documentation, other.documentation)
      }
    }
  }

  /// The group above is called otherwise, and this one is not.
  private func isImplied(_ index: Int, _ position: Int) -> Bool {
    let (path, other) = (old.groups[index].typePath, new.groups[position].typePath)
    guard path.last == other.last else { return false }
    return groups.renamed.contains { above in
      guard let partner = groups.newOf[above] else { return false }
      return old.groups[above].typePath == path.dropLast()
        && new.groups[partner].typePath == other.dropLast()
    }
  }

  mutating func compareMethods() {
    let (before, after) = (MethodSet.all(of: old), MethodSet.all(of: new))
    let pairs = MethodPairs(before, after, groups)
    for (index, set) in before.enumerated() {
      guard let position = pairs.newOf[index] else {
        for method in set.methods { noteRemoved(method, of: set) }
        continue
      }
      compare(set, after[position])
    }
    for (index, set) in after.enumerated() where pairs.oldOf[index] == nil {
      for method in set.methods { noteAdded(method, of: set) }
    }
  }

  private mutating func noteRemoved(_ method: Method, of set: MethodSet) {
    let subject = Subject(
      container: old.name(ofGroup: set.group), member: set.name.bare, old: method.operation.node,
      new: method.operation.node)
    let text = old.signatures.method(method.operation, method.arguments)
    note(.methodRemoved, subject, text, nil, isWhole: true)
  }

  private mutating func noteAdded(_ method: Method, of set: MethodSet) {
    let subject = Subject(
      container: new.name(ofGroup: set.group), member: set.name.bare, old: method.operation.node,
      new: method.operation.node)
    let text = new.signatures.method(method.operation, method.arguments)
    note(.methodAdded, subject, nil, text, isWhole: true)
  }

  private mutating func compare(_ before: MethodSet, _ after: MethodSet) {
    let subject = Subject(
      container: new.name(ofGroup: after.group), member: after.name.bare, old: before.first.node,
      new: after.first.node)
    let isElsewhere = groups.newOf[before.group] != after.group
    if before.name != after.name || isElsewhere {
      note(
        .methodRenamed, subject, name(of: before, in: old, isElsewhere),
        name(of: after, in: new, isElsewhere), isWhole: true)
    }
    compareTexts(subject, before.first.texts, after.first.texts)
    compareDeprecations(subject, before.first.deprecation, after.first.deprecation)
    let start = changes.count
    compareOperations(before.first, after.first, subject)
    compareDeclarations(before, after, subject)
    dropRepeated(since: start)
  }

  /// A method that is in another group now is told by its whole name.
  private func name(of set: MethodSet, in api: ComparedAPI, _ isElsewhere: Bool) -> String {
    isElsewhere ? "\(api.name(ofGroup: set.group)).\(set.name.bare)" : set.name.bare
  }

  // MARK: Declarations

  private mutating func compareDeclarations(
    _ before: MethodSet, _ after: MethodSet, _ subject: Subject
  ) {
    let (olds, news) = (before.methods, after.methods)
    if olds.count == 1, news.count == 1 {
      return compareArguments(olds[0].arguments, news[0].arguments, subject)
    }
    var left = Array(news.indices)
    var lost: [Method] = []
    // Those that take the same words first, so that no other one takes their place.
    for old in olds {
      if let index = left.first(where: { news[$0].labels == old.labels }) {
        left.removeAll { $0 == index }
        compareBodies(old.operation, news[index].operation, subject)
        compareArguments(old.arguments, news[index].arguments, subject)
      } else {
        lost.append(old)
      }
    }
    for old in lost {
      // Another one takes all that this one took.
      if news.contains(where: { accepts($0.arguments, callsOf: old.arguments) }) { continue }
      if let index = nearest(to: old, in: news, among: left) {
        left.removeAll { $0 == index }
        compareArguments(old.arguments, news[index].arguments, subject)
      } else {
        noteRemoved(old, of: before)
      }
    }
    for index in left { noteAdded(news[index], of: after) }
  }

  /// The one with most labels in common; nil if none has any.
  private func nearest(to old: Method, in news: [Method], among left: [Int]) -> Int? {
    let labels = Set(old.labels)
    let best = left.map { (index: $0, count: labels.intersection(news[$0].labels).count) }
      .max { ($0.count, $1.index) < ($1.count, $0.index) }
    return best.flatMap { $0.count > 0 || left.count == 1 ? $0.index : nil }
  }
}

extension OperationPlan {
  /// What is written about it.
  fileprivate var texts: String? {
    let texts = [summary, documentation].compactMap { $0 }
    return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }
}
