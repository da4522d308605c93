import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

extension TypePlanner {
  func union(
    _ branches: [Schema], _ discriminator: Schema.Discriminator?, of id: TypeID, _ schema: Schema,
    at site: Site
  ) -> Union {
    let ends = branches.map { shapes.destination(of: $0) }
    let tags = UnionTags(shapes: shapes).tags(of: branches, discriminator: discriminator)
    var names = NameScope(reserved: ReservedWords.cases)
    var variants: [Union.Variant] = []
    for (index, branch) in branches.enumerated() {
      let (end, shape) = ends[index]
      let words = variantWords(branch, end, shape, tags: tags.ofBranch[index])
      var inner = site
      inner.own = .words(shape.kind.isScalar ? words + ["value"] : words)
      inner.outer = spellings[table[id].name.bare].words
      let planned = type(of: branch, at: inner)
      let object = shapes.members(of: end)
      variants.append(
        Union.Variant(
          name: names.claim(
            naming.memberName(words: words),
            or: [naming.memberName(words: words)] + formatName(shape.kind)
              + [naming.memberName(words: words + ["value"])],
            suffix: "Value"),
          type: planned.type, documentation: branch.description, kinds: kinds(of: end),
          tags: tags.ofBranch[index], isTyped: isTyped(object),
          requiredKeys: object.required.names.filter { object.member($0)?.isDescribed == true }
            .sorted(),
          knownKeys: object.members.map(\.name),
          writtenTag: shape.kind.isObject ? writtenTag(tags.ofBranch[index], object) : nil))
    }
    if !tags.isDecisive, schema.mayBeSeveral { overlapping.append(id) }
    return Union(
      variants: variants, discriminator: tags.key,
      fallback: fallback(of: branches, discriminator, tags), isDecidedByTags: tags.isDecisive,
      isOpen: true, isIndirect: false)
  }

  /// Whether further members must be of a type, which keys alone do not show.
  private func isTyped(_ object: ObjectShape) -> Bool {
    guard case .some(.some(let schema)) = object.additional else { return false }
    return !shapes.destination(of: schema).shape.kind.isAny
  }

  /// The branch that `defaultMapping` names, where the tag alone tells the branches apart.
  private func fallback(
    of branches: [Schema], _ discriminator: Schema.Discriminator?, _ tags: UnionTags.Found
  ) -> Int? {
    guard let discriminator, discriminator.defaultTarget != nil else { return nil }
    if tags.key == discriminator.propertyName,
      let branch = UnionTags(shapes: shapes).fallback(of: branches, discriminator)
    {
      return branch
    }
    bag.note(.unusedDefault, at: discriminator.node["defaultMapping"] ?? discriminator.node)
    return nil
  }

  /// A discriminator that a branch does not list among its members is lost on reading, so the
  /// union writes it; of several values that stand for the branch, the first.
  private func writtenTag(_ tags: [Union.Tag], _ object: ObjectShape) -> Union.WrittenTag? {
    guard let tag = tags.first, tags.count == 1, object.member(tag.key) == nil,
      case .string(let value) = tag.values.first
    else { return nil }
    return Union.WrittenTag(key: tag.key, value: value)
  }

  /// What a branch is called: by its component, its title, the values that mark it, its kind.
  private func variantWords(
    _ branch: Schema, _ end: Schema, _ shape: Shape, tags: [Union.Tag]
  ) -> [String] {
    if let name = branch.componentName ?? branch.reference?.target?.componentName
      ?? end.componentName
    {
      return spellings[name].words
    }
    if shape.kind.isObject, !tags.isEmpty {
      let words = tags.compactMap(\.words)
      if words.count == tags.count { return words.flatMap { $0 } }
    }
    if let title = end.title ?? branch.title, title.utf8.count <= 60 {
      let words = Words(title).list
      if !words.isEmpty { return words }
    }
    return kindWords(shape.kind)
  }

  /// A second text among the branches is called by its format.
  private func formatName(_ kind: Shape.Kind) -> [SwiftName] {
    guard case .string(let format?) = kind else { return [] }
    let words = Words(format).list
    return words.isEmpty ? [] : [naming.memberName(words: words)]
  }

  private func kindWords(_ kind: Shape.Kind) -> [String] {
    switch kind {
    case .boolean: ["bool"]
    case .integer: ["integer"]
    case .number: ["number"]
    case .string, .enumeration(.string, _): ["string"]
    case .enumeration: ["number"]
    case .bytes: ["bytes"]
    case .array(let items):
      items.map { kindWords(shapes.destination(of: $0).shape.kind) + ["array"] } ?? ["array"]
    case .map: ["dictionary"]
    case .object: ["object"]
    case .union: ["choice"]
    case .any, .same: ["value"]
    }
  }

  private func kinds(of schema: Schema) -> Set<Union.JSONKind> {
    var kinds: Set<Union.JSONKind> = []
    var seen: Set<Schema> = []
    var pending = [schema]
    while let next = pending.popLast() {
      let (end, shape) = shapes.destination(of: next)
      guard seen.insert(end).inserted else { continue }
      if case .union(let branches, _) = shape.kind {
        pending += branches
      } else {
        kinds.formUnion(self.kinds(shape.kind))
      }
    }
    return kinds
  }

  private func kinds(_ kind: Shape.Kind) -> Set<Union.JSONKind> {
    switch kind {
    case .boolean: [.boolean]
    case .integer, .enumeration(.integer, _): [.integer]
    case .number, .enumeration(.number, _): [.number, .integer]
    case .string, .bytes, .enumeration(.string, _): [.string]
    case .array: [.array]
    case .map, .object: [.object]
    case .union, .any, .same: Set(Union.JSONKind.allCases)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let unusedDefault = Self(
    "not-used", "'defaultMapping' names no branch that describes the tag",
    effect: "another tag is read as unknown")
}

extension Schema {
  /// Whether a value may be of several branches: with `oneOf` it is of one.
  fileprivate var mayBeSeveral: Bool {
    !anyOf.isEmpty && oneOf.isEmpty
      || allOf.contains { !$0.target.anyOf.isEmpty && $0.target.oneOf.isEmpty }
  }
}

extension Shape.Kind {
  fileprivate var isScalar: Bool {
    switch self {
    case .object, .union: false
    default: true
    }
  }
}

extension Union.Tag {
  /// What a branch with this tag is called: `lock_door`; of `is_managed: false`, «not managed».
  fileprivate var words: [String]? {
    switch values.first {
    case .string(let text): return Words(text).list
    case .boolean(let flag):
      let words = Words(key).list
      let isPrefixed = words.count > 1 && ["is", "has"].contains(words[0].lowercased())
      return (flag ? [] : ["not"]) + (isPrefixed ? Array(words.dropFirst()) : words)
    case .integer(let number): return Words(key).list + ["\(number)"]
    case .number, .null, .list, nil: return nil
    }
  }
}
