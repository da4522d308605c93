import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

extension TypePlanner {
  func union(
    _ schemas: [Schema], _ discriminator: Schema.Discriminator?, of id: TypeID, _ schema: Schema,
    at site: Site
  ) -> Union {
    let branches = schemas.map { UnionBranch($0, shapes) }
    let tags = UnionTags(shapes: shapes).tags(of: branches, discriminator: discriminator)
    var names = NameScope(reserved: ReservedWords.cases)
    var inner = site
    inner.outer = .name(table[id].name)
    var variants: [Union.Variant] = []
    variants.reserveCapacity(branches.count)
    for (index, branch) in branches.enumerated() {
      let name = variantName(branch, tags: tags.ofBranch[index])
      inner.own = branch.kind.isScalar ? .words(name.words + ["value"]) : name
      variants.append(variant(branch, name, tags: tags.ofBranch[index], at: inner, names: &names))
    }
    if !tags.isDecisive {
      if schema.mayBeSeveral { overlapping.append(id) }
      if variants.count > 1 { undecided.append(id) }
    }
    return Union(
      variants: variants, discriminator: tags.key,
      fallback: fallback(of: branches, discriminator, tags), isDecidedByTags: tags.isDecisive,
      isOpen: true, isIndirect: false)
  }

  private func variant(
    _ branch: UnionBranch, _ name: Site.Name, tags: [Union.Tag], at site: Site,
    names: inout NameScope
  ) -> Union.Variant {
    let planned = type(of: branch.schema, at: site)
    let object = branch.object
    return Union.Variant(
      name: names.claim(
        memberName(name),
        or: formatName(branch.kind) + [naming.memberName(words: name.words + ["value"])],
        suffix: "Value"),
      type: planned.type, documentation: branch.schema.description, kinds: kinds(of: branch),
      tags: tags, isTyped: isTyped(object),
      requiredKeys: object.requiredKeys, knownKeys: object.members.map(\.name),
      writtenTag: branch.kind.isObject ? writtenTag(tags, object) : nil)
  }

  private func memberName(_ name: Site.Name) -> HashedName {
    if case .text(let spelling) = name, !spelling.isSigned { return spelling.member }
    return HashedName(naming.memberName(words: name.words))
  }

  /// Whether further members must be of a type, which keys alone do not show.
  private func isTyped(_ object: ObjectShape) -> Bool {
    guard case .some(.some(let schema)) = object.additional else { return false }
    return !shapes.destination(of: schema).shape.kind.isAny
  }

  /// The branch that `defaultMapping` names, where the tag alone tells the branches apart.
  private func fallback(
    of branches: [UnionBranch], _ discriminator: Schema.Discriminator?, _ tags: UnionTags.Found
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
  private func variantName(_ branch: UnionBranch, tags: [Union.Tag]) -> Site.Name {
    let (schema, end) = (branch.schema, branch.end)
    if let name = schema.componentName ?? schema.referenced?.componentName ?? end.componentName {
      return .text(spellings[name])
    }
    if branch.kind.isObject, !tags.isEmpty {
      let words = tags.compactMap(\.words)
      if words.count == tags.count { return .words(words.flatMap { $0 }) }
    }
    if let title = end.title ?? schema.title, title.utf8.count <= 60 {
      let words = Words(title).list
      if !words.isEmpty { return .words(words) }
    }
    return .words(kindWords(branch.kind))
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

  private func kinds(of branch: UnionBranch) -> Union.JSONKinds {
    guard case .union(let branches, _) = branch.kind else { return kinds(branch.kind) }
    var kinds: Union.JSONKinds = []
    var pending = branches
    met.begin()
    _ = met.insert(shapes.number(of: branch.end))
    while let next = pending.popLast() {
      let (end, shape, _) = shapes.destination(of: next)
      guard met.insert(shapes.number(of: end)) else { continue }
      if case .union(let branches, _) = shape.kind {
        pending += branches
      } else {
        kinds.formUnion(self.kinds(shape.kind))
      }
    }
    return kinds
  }

  private func kinds(_ kind: Shape.Kind) -> Union.JSONKinds {
    switch kind {
    case .boolean: .boolean
    case .integer, .enumeration(.integer, _): .integer
    case .number, .enumeration(.number, _): [.number, .integer]
    case .string, .bytes, .enumeration(.string, _): .string
    case .array: .array
    case .map, .object: .object
    case .union, .any, .same: .all
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let unusedDefault = Self(
    "not-used", "'defaultMapping' names no branch that describes the tag",
    effect: "another tag is read as unknown")
}

extension ObjectShape {
  /// The names of the members that must be there and are described.
  fileprivate var requiredKeys: [String] {
    let members = members
    let chosen = members.indices.filter { members[$0].isRequired && members[$0].isDescribed }
    var keys = chosen.map { members[$0].name }
    if keys.count > 1 { keys.sort() }
    return keys
  }
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
