import SeamstressDocuments
import SeamstressOpenAPI

extension ShapeReader {
  // MARK: allOf

  /// `allOf` is one value that meets every part: members are joined, requirements add up, a union
  /// among the parts is spread over its branches.
  func allOfShape(_ schema: Schema) -> Shape {
    var parts = schema.allOf.filter { !$0.isOnlyAnnotation }
    let isNullable =
      schema.isNullable || !schema.allOf.isEmpty && schema.allOf.allSatisfy(allowsNull)
    if let own = ownPart(schema) { parts.append(own) }
    guard let first = parts.first else {
      return Shape(kind: .any(degraded: nil), isNullable: isNullable)
    }
    if parts.count == 1, !inheritance.isHeir(schema, of: first.target) {
      return Shape(kind: .same(first), isNullable: isNullable)
    }
    var shape = merged(parts, into: schema)
    shape.isNullable = isNullable
    return shape
  }

  /// What stands beside `$ref` since OpenAPI 3.1 holds as well: the two are joined as by `allOf`. Nil
  /// where nothing there says what a value is.
  func joinedShape(_ reference: Schema.Reference, siblings: Schema) -> Shape? {
    guard reference.target != nil, !siblings.allOf.isEmpty || ownPart(siblings) != nil else {
      return nil
    }
    let part = Schema(node: siblings.node)
    part.reference = reference
    let joined = ownPart(siblings) ?? Schema(node: siblings.node)
    joined.allOf = [part] + siblings.allOf
    var shape = allOfShape(joined)
    shape.isNullable = shape.isNullable || siblings.isNullable
    return shape
  }

  private func allowsNull(_ schema: Schema) -> Bool {
    schema.isNullable || destination(of: schema).shape.isNullable
  }

  /// What the schema says beside its `allOf`.
  private func ownPart(_ schema: Schema) -> Schema? {
    let types = schema.hasObjectKeywords ? [.object] : schema.types
    guard schema.saysMore(than: types) else { return nil }
    let own = Schema(node: schema.node)
    own.types = types
    own.format = schema.format
    own.enumValues = schema.enumValues
    own.constant = schema.constant
    own.properties = schema.properties
    own.required = schema.required
    own.additionalProperties = schema.additionalProperties
    own.patternProperties = schema.patternProperties
    own.unevaluatedProperties = schema.unevaluatedProperties
    own.conditionals = schema.conditionals
    own.items = schema.items
    own.oneOf = schema.oneOf
    own.anyOf = schema.anyOf
    own.discriminator = schema.oneOf.isEmpty && schema.anyOf.isEmpty ? nil : schema.discriminator
    return own
  }

  private func merged(_ parts: [Schema], into schema: Schema) -> Shape {
    var object = ObjectShape()
    var isObject = false
    var unions: [(branches: [Schema], discriminator: Schema.Discriminator?)] = []
    var other: Shape?
    for part in parts {
      if inheritance.hasHeirs(part.target) {
        object.merge(listed(part.target), node: part.target.node)
        isObject = true
        continue
      }
      let (end, shape) = destination(of: part)
      switch shape.kind {
      case .object(let members):
        object.merge(members, node: end.node)
        isObject = true
      case .map(let value):
        object.required.formUnion(end.required)
        if value != nil, object.additional == nil { object.additional = .some(value) }
        isObject = true
      case .union(let branches, let discriminator): unions.append((branches, discriminator))
      case .any where end.hasObjectKeywords:
        // A base that lists this schema among its own branches: its members, not its branches.
        object.merge(objectShape(end), node: end.node)
        isObject = true
      case .any:
        object.required.formUnion(end.required)
        isObject = isObject || !end.required.isEmpty
      default:
        guard let narrow = narrower(other, shape) else { return Self.exclusive }
        other = narrow
      }
    }
    if let other, !isObject, unions.isEmpty { return other }
    if other != nil { return Self.exclusive }
    guard let union = unions.first else { return Shape(kind: .object(object)) }
    guard isObject else {
      return unions.count == 1
        ? unionShape(union.branches, discriminator: union.discriminator)
        : Shape(kind: .any(degraded: "'allOf' joins several unions"))
    }
    if unions.count > 1 {
      // Every member of every union may be there; none of them must.
      for union in unions { object.mergeLoosely(union.branches.map(self.members)) }
      return Shape(kind: .object(object))
    }
    return spread(object, over: union.branches, union.discriminator, schema)
  }

  /// What a base lists itself, for those that are made of it.
  private func listed(_ base: Schema) -> ObjectShape {
    // A base may be made of itself.
    guard !base.allOf.isEmpty, listing.insert(base).inserted else { return objectShape(base) }
    defer { listing.remove(base) }
    switch allOfShape(base).kind {
    case .object(let object): return object
    case .same(let part): return members(of: part)
    default: return objectShape(base)
    }
  }

  private static var exclusive: Shape {
    Shape(kind: .any(degraded: "the parts of 'allOf' exclude each other"))
  }

  /// Nil where no value is of both.
  private func narrower(_ left: Shape?, _ right: Shape) -> Shape? {
    guard let left else { return right }
    guard left.kind.mayEqual(right.kind) else { return nil }
    if case .enumeration = right.kind { return right }
    if case .string(nil) = left.kind { return right }
    if case .number = left.kind, right.kind.isWhole { return right }
    if case .array(nil) = left.kind { return right }
    return left
  }

  /// `allOf: [object, oneOf: […]]`: each branch gets the members of the object.
  private func spread(
    _ object: ObjectShape, over branches: [Schema], _ discriminator: Schema.Discriminator?,
    _ schema: Schema
  ) -> Shape {
    let shapes = branches.map(members)
    // Branches that add nothing by themselves leave one object; so do branches without a type of
    // their own, whose members may all be there.
    if shapes.allSatisfy(\.members.isEmpty) {
      var object = object
      object.alternatives = alternatives(branches)
      return Shape(kind: .object(object))
    }
    let variants = zip(branches, shapes).map { branch, shape in
      let variant = Schema(node: branch.node)
      variant.types = [.object]
      variant.title = branch.title
      variant.componentName = destination(of: branch).schema.componentName
      variant.description = branch.description
      var joined = object
      joined.merge(shape, node: branch.node)
      variant.adopt(joined)
      return variant
    }
    return Shape(kind: .union(variants, discriminator))
  }

  /// An object with `oneOf` or `anyOf` beside its own properties.
  func objectWithBranches(_ schema: Schema, _ branches: [Schema]) -> Shape {
    let object = objectShape(schema)
    let branches = branches.filter { !isNullOnly($0) }
    guard !branches.isEmpty else { return Shape(kind: .object(object), isNullable: true) }
    let kinds = branches.map { destination(of: $0).shape.kind }
    let areObjects = kinds.allSatisfy { kind in
      switch kind {
      case .object, .map, .any: true
      default: false
      }
    }
    guard areObjects else {
      simplify(schema, "branches that are no objects stand beside 'properties'")
      return Shape(kind: .object(object))
    }
    if object.members.isEmpty { return unionShape(branches, discriminator: schema.discriminator) }
    return spread(object, over: branches, schema.discriminator, schema)
  }

  /// `oneOf: [{required: [a]}, {required: [b]}]`: which members exclude each other.
  private func alternatives(_ branches: [Schema]) -> [OperationPlan.Alternative] {
    let required = branches.map { Set($0.required) }
    let all = required.reduce(into: Set<String>()) { $0.formUnion($1) }
    guard !all.isEmpty, branches.count > 1 else { return [] }
    return zip(branches, required).map { branch, own in
      .init(required: branch.required, excluded: all.subtracting(own).sorted())
    }
  }

  /// The members of a schema that is an object, however it is made.
  func members(of schema: Schema) -> ObjectShape {
    let (end, shape) = destination(of: schema)
    switch shape.kind {
    case .object(let object): return object
    case .union(let branches, _):
      var object = ObjectShape()
      // A union may be among its own branches, or among theirs.
      guard joining.insert(end).inserted else { return object }
      defer { joining.remove(end) }
      object.mergeLoosely(branches.map(members))
      return object
    default:
      var object = ObjectShape()
      object.required = NameSet(end.required)
      return object
    }
  }
}

extension Shape.Kind {
  fileprivate func mayEqual(_ other: Shape.Kind) -> Bool {
    if isStringLike || isBytes { return other.isStringLike || other.isBytes }
    if isNumeric { return other.isNumeric }
    if isBoolean { return other.isBoolean }
    if case .array = self, case .array = other { return true }
    return false
  }

  private var isBytes: Bool { if case .bytes = self { true } else { false } }
}

extension ObjectShape {
  /// Adds what another part of `allOf` says; a member that both have is described by both.
  mutating func merge(_ other: ObjectShape, node: Node) {
    for member in other.members { add(member) { $0.joinedByAllOf($1) } }
    required.formUnion(other.required)
    if additional == nil { additional = other.additional }
    if alternatives.isEmpty { alternatives = other.alternatives }
  }

  /// Adds the members of several branches of which only one applies: required is what all require.
  mutating func mergeLoosely(_ branches: [ObjectShape]) {
    for branch in branches {
      for member in branch.members { add(member) { $0.joinedByOneOf($1) } }
    }
    guard let first = branches.first else { return }
    required.formUnion(branches.dropFirst().reduce(first.required) { $0.intersection($1.required) })
  }

  /// Adds members that are there only on conditions; of a member that is there anyway, a condition
  /// only narrows the value.
  mutating func addConditional(_ branches: [ObjectShape]) {
    guard !branches.isEmpty else { return }
    var conditional = ObjectShape()
    conditional.mergeLoosely(branches)
    members += conditional.members.filter { member($0.name) == nil }
  }

  private mutating func add(_ member: Member, join: (Schema, Schema) -> Schema) {
    guard let index = members.firstIndex(where: { $0.name == member.name }) else {
      members.append(member)
      return
    }
    let (old, new) = (members[index].schema, member.schema)
    guard old !== new else { return }
    let joined = join(old, new)
    joined.add(nodesOf: old)
    joined.add(nodesOf: new)
    members[index].isDescribed = members[index].isDescribed || member.isDescribed
    members[index].schema = joined
  }
}

extension Schema {
  /// Keeps in mind where else the same values are described.
  fileprivate func add(nodesOf other: Schema) {
    for place in [other.node] + other.mergedNodes {
      if place != node, !mergedNodes.contains(place) { mergedNodes.append(place) }
    }
  }

  fileprivate func joinedByAllOf(_ other: Schema) -> Schema {
    if other.isOnlyAnnotation { return self }
    if isOnlyAnnotation { return other }
    if isWritten(like: other) { return other.description == nil ? self : other }
    // Where both are composed or objects they are merged; else the later one is the narrower.
    let joined = Schema(node: other.node)
    joined.allOf = [self, other]
    joined.description = other.description ?? description
    joined.isDeprecated = other.isDeprecated || isDeprecated
    joined.isReadOnly = other.isReadOnly || isReadOnly
    joined.isWriteOnly = other.isWriteOnly || isWriteOnly
    joined.isNullable = other.isNullable && isNullable
    return joined
  }

  fileprivate func joinedByOneOf(_ other: Schema) -> Schema {
    if isWritten(like: other) { return self }
    let joined = Schema(node: node)
    let known = reference == nil && enumValues == nil && constant == nil ? oneOf : []
    joined.oneOf = (known.isEmpty ? [self] : known) + [other]
    joined.description = description ?? other.description
    joined.isDeprecated = isDeprecated && other.isDeprecated
    return joined
  }

  /// Whether two schemas are plainly the same, without looking further down.
  private func isWritten(like other: Schema) -> Bool {
    if let left = reference?.target, let right = other.reference?.target { return left === right }
    let isSimple =
      properties.isEmpty && other.properties.isEmpty && items == nil && other.items == nil
      && enumValues == nil && other.enumValues == nil && constant == nil && other.constant == nil
      && allOf.isEmpty && oneOf.isEmpty && anyOf.isEmpty && other.allOf.isEmpty
      && other.oneOf.isEmpty && other.anyOf.isEmpty && reference == nil && other.reference == nil
    return isSimple && types == other.types && format == other.format
      && isNullable == other.isNullable
  }

  fileprivate func adopt(_ object: ObjectShape) {
    properties = object.members.filter(\.isDescribed)
      .map { .init(name: $0.name, key: $0.key, schema: $0.schema) }
    required = object.required.sorted()
    switch object.additional {
    case .some(.some(let schema)): additionalProperties = .schema(schema)
    case .some(nil): additionalProperties = .allowed(true)
    case nil: break
    }
  }
}

extension Schema {
  /// Whether anything beside its `allOf` describes values, other than that they are objects.
  fileprivate func saysMore(than types: [SimpleType]) -> Bool {
    if !types.isEmpty, types != [.object] { return true }
    if listsValues || items != nil { return true }
    if !properties.isEmpty || !required.isEmpty || !oneOf.isEmpty || !anyOf.isEmpty { return true }
    if case .schema = additionalProperties { return true }
    guard saysRareThings else { return false }
    if case .schema = unevaluatedProperties { return true }
    return !patternProperties.isEmpty || !conditionals.isEmpty
  }
}
