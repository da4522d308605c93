import SeamstressDocuments
import SeamstressOpenAPI

extension ShapeReader {
  // MARK: allOf

  /// `allOf` is one value that meets every part: members are joined, requirements add up, a union
  /// among the parts is spread over its branches.
  func allOfShape(_ schema: Schema) -> Shape {
    var parts = schema.allOf.filter { !$0.isOnlyAnnotation }
    let isNullable =
      schema.isNullable || !schema.allOf.isEmpty && schema.allOf.allSatisfy(leadsToNull)
    if let own = ownPart(schema) { parts.append(own) }
    guard let first = parts.first else {
      return plain.any.nullable(isNullable)
    }
    if parts.count == 1, !inheritance.isHeir(schema, of: first.target) {
      return Shape(kind: .same(first), isNullable: isNullable)
    }
    return merged(parts, into: schema).nullable(isNullable)
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
    let shape = allOfShape(joined)
    return shape.nullable(shape.isNullable || siblings.isNullable)
  }

  private func leadsToNull(_ schema: Schema) -> Bool {
    schema.isNullable || destination(of: schema).isNullable
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
    own.takeMembers(of: schema)
    own.items = schema.items
    own.oneOf = schema.oneOf
    own.anyOf = schema.anyOf
    own.discriminator = schema.oneOf.isEmpty && schema.anyOf.isEmpty ? nil : schema.discriminator
    return own
  }

  private func merged(_ parts: [Schema], into schema: Schema) -> Shape {
    let object = ObjectShape()
    var isObject = false
    var unions: [(branches: [Schema], discriminator: Schema.Discriminator?)] = []
    var other: Shape?
    for part in parts {
      if inheritance.hasHeirs(part.target) {
        object.merge(listed(part.target))
        isObject = true
        continue
      }
      let (end, shape, _) = destination(of: part)
      switch shape.kind {
      case .object(let members):
        object.merge(members)
        isObject = true
      case .map(let value):
        object.require(end.required, spellings)
        if value != nil, object.additional == nil { object.additional = .some(value) }
        isObject = true
      case .union(let branches, let discriminator): unions.append((branches, discriminator))
      case .any where end.hasObjectKeywords:
        // A base that lists this schema among its own branches: its members, not its branches.
        object.merge(objectShape(end))
        isObject = true
      case .any:
        object.require(end.required, spellings)
        isObject = isObject || !end.required.isEmpty
      default:
        guard let narrow = narrower(other, shape) else { return plain.exclusive }
        other = narrow
      }
    }
    if let other, !isObject, unions.isEmpty { return other }
    if other != nil { return plain.exclusive }
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
    let number = number(of: base)
    guard !base.allOf.isEmpty, listing.insert(number).inserted else { return objectShape(base) }
    defer { listing.remove(number) }
    switch allOfShape(base).kind {
    case .object(let object): return object
    case .same(let part): return members(of: part)
    default: return objectShape(base)
    }
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
      object.alternatives = alternatives(branches)
      return Shape(kind: .object(object))
    }
    let variants = zip(branches, shapes).map { branch, shape in
      let variant = Schema(node: branch.node)
      variant.types = [.object]
      variant.title = branch.title
      variant.componentName = destination(of: branch).schema.componentName
      variant.description = branch.description
      let joined = object.copy()
      joined.merge(shape)
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

  fileprivate func adopt(_ object: ObjectShape) {
    properties = object.members.filter(\.isDescribed)
      .map { .init(name: $0.name, key: $0.key, schema: $0.schema) }
    required = object.required.map(\.text).sorted()
    switch object.additional {
    case .some(.some(let schema)): additionalProperties = .schema(schema)
    case .some(nil): additionalProperties = .allowed(true)
    case nil: break
    }
  }
}
