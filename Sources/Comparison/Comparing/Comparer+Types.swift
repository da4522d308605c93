internal import SeamstressBlueprint

extension Comparer {
  mutating func compareTypes() {
    for index in old.types.indices {
      guard let position = types.newOf[index] else {
        // With the type that it is in, it is gone by itself.
        if old.types[index].parent.map({ types.newOf[$0] != nil }) ?? true { noteRemoved(index) }
        continue
      }
      compare(index, position)
    }
    for index in new.types.indices where types.oldOf[index] == nil {
      if new.types[index].parent.map({ types.oldOf[$0] != nil }) ?? true { noteAdded(index) }
    }
  }

  private func subject(_ index: Int, in api: ComparedAPI) -> Subject {
    let node = api.types[index].declaration.node
    return Subject(
      container: api.container(ofType: index), member: api.member(ofType: index), old: node,
      new: node)
  }

  private func text(_ index: Int, in api: ComparedAPI) -> String {
    let declaration = api.types[index].declaration
    return "\(declaration.kind.keyword) \(api.names[declaration.id])"
  }

  private mutating func noteRemoved(_ index: Int) {
    note(.typeRemoved, subject(index, in: old), text(index, in: old), nil, isWhole: true)
  }

  private mutating func noteAdded(_ index: Int) {
    note(.typeAdded, subject(index, in: new), nil, text(index, in: new), isWhole: true)
  }

  private mutating func compare(_ index: Int, _ position: Int) {
    let (before, after) = (old.types[index].declaration, new.types[position].declaration)
    let subject = subject(position, in: new).at(before.node, after.node)
    if types.renamed.contains(index) {
      note(.typeRenamed, subject, text(index, in: old), text(position, in: new), isWhole: true)
    }
    compareTexts(subject, before.documentation, after.documentation)
    // Types have no attribute: it is said in words.
    if before.deprecation != after.deprecation {
      compareTexts(subject, before.deprecation.words, after.deprecation.words)
    }
    switch (before.kind, after.kind) {
    case (.structure(let old), .structure(let new)):
      compare(
        StructureAPI(old, usage: before.usage), StructureAPI(new, usage: after.usage), subject)
    case (.enumeration(let old), .enumeration(let new)): compare(old, new, subject)
    case (.union(let old), .union(let new)): compare(old, new, subject)
    case (.responses(let old), .responses(let new)): compare(old, new, subject)
    case (.alias(let target), .alias(let other)):
      if !isSame(target, other) {
        note(.typeKind, subject, old.names.text(target), new.names.text(other))
      }
    default: note(.typeKind, subject, before.kind.word, after.kind.word)
    }
  }
}

extension Deprecation? {
  var words: String? { map { $0.message ?? "deprecated" } }
}
