import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

/// Gives every schema its Swift type and declares the types that need a declaration.
///
/// A class: types refer to each other, so all of them are planned into one table.
final class TypePlanner {
  /// A type as used at one place.
  struct Planned {
    var type: TypeReference
    var isNullable = false
    var constant: Literal?
  }

  /// A schema with the direction in which its values travel, where that matters.
  struct Key {
    fileprivate let number: Int
  }

  let bag: DiagnosticBag
  let configuration: BlueprintConfiguration
  let naming: Naming
  let shapes: ShapeReader
  let signatures: Signatures
  let directions: Directions
  let spellings: Spellings
  /// The name of the members that a type does not describe, which no property may have.
  let additionalProperties: HashedName
  // A plan is made on one task, and nobody holds on to one of these while it is changed.
  @exclusivity(unchecked) var table = TypeTable()
  @exclusivity(unchecked) var coverage = Coverage()
  @exclusivity(unchecked) var headers = HeaderPlanner()
  @exclusivity(unchecked) private(set) var components: [Blueprint.Component] = []
  /// The numbers of the types of components, and of inline schemas that were met; -1 for none.
  @exclusivity(unchecked) private var known = SchemaColumn(-1 as Int32)
  @exclusivity(unchecked) private var shared = SharedTypes()
  /// The unions of which a value may be several branches.
  @exclusivity(unchecked) var overlapping: [TypeID] = []
  /// Of which members it was said that nothing describes them: by place, and by name.
  @exclusivity(unchecked) var undescribed: [Int: [Spelling]] = [:]
  /// The schemas that a branch of a union consists of.
  @exclusivity(unchecked) var met = NumberMarks()
  @exclusivity(unchecked) private var pending = SchemaColumn(false)
  /// The arrays and dictionaries around, up to the next declared type: by the number of that
  /// declaration.
  @exclusivity(unchecked) private var containers = SchemaColumn(0 as Int32)
  @exclusivity(unchecked) private var definitions: Int32 = 1
  /// How many types are being planned, each since the one before is made of it.
  @exclusivity(unchecked) private var depth = 0
  /// Components that were met too deep in others, and are planned after those.
  @exclusivity(unchecked)
  private var postponed: [(TypeID, Key, Schema, Shape, Usage)] = []

  /// A stack holds some thousand types, a third of that in a build without optimisation.
  private static let deepest = 250
  @exclusivity(unchecked) private var definition: Int32 = 1

  /// - Parameter count: How many schemas the document has.
  init(configuration: BlueprintConfiguration, naming: Naming, count: Int, bag: DiagnosticBag) {
    self.configuration = configuration
    self.naming = naming
    self.bag = bag
    spellings = Spellings(naming)
    additionalProperties = spellings["additional properties"].member
    shapes = ShapeReader(
      configuration: configuration, spellings: spellings, count: count, bag: bag)
    signatures = Signatures(shapes: shapes)
    directions = Directions(shapes: shapes)
  }

  /// Gives every component its name, so that no inline type takes it.
  func declareComponents(_ components: [(name: String, key: Node, schema: Schema)]) {
    var declared = Set(components.map { shapes.number(of: $0.schema) })
    for component in components {
      // A component that is a schema of another file names it.
      let end = component.schema.target
      let isOther = declared.insert(shapes.number(of: end)).inserted
      if isOther { end.componentName = component.name }
      predeclare(isOther ? end : component.schema, component.name)
    }
  }

  /// Declares the schemas of other files that are referred to, once for all who refer to them.
  func declareSchemasOfOtherFiles(_ schemas: [Schema], of document: Node) {
    guard document.arena.files.count > 1 else { return }
    for schema in schemas where !schema.isReference {
      guard let name = schema.componentName, schema.node.file !== document.file,
        knownType(schema, .response) == nil, knownType(schema, .request) == nil,
        schema.pointer?.hasPrefix("#") == false
      else { continue }
      predeclare(schema, name)
    }
  }

  /// Plans what the components consist of.
  func planComponents(_ components: [(name: String, key: Node, schema: Schema)]) {
    var site = Site(scope: .module, own: ["item"], direction: .response)
    self.components.reserveCapacity(components.count)
    for component in components {
      guard !shapes.isHidden(component.schema) else {
        coverage.record(.schema, .excluded, component.schema.node, reason: Self.hidden)
        continue
      }
      coverage.record(.schema, .emitted, component.schema.node)
      for direction in directions.needed(component.schema) {
        site.around = .text(spellings[component.name])
        site.direction = direction
        let planned = type(of: component.schema, at: site)
        guard direction == .response else { continue }
        let isOptional = planned.isNullable && planned.type != .json
        self.components.append(
          Blueprint.Component(
            name: component.name, type: isOptional ? .optional(planned.type) : planned.type,
            node: component.schema.node))
      }
    }
  }

  /// The same where the user limits the operations: what those do not use is left out.
  func planUsedComponents(_ components: [(name: String, key: Node, schema: Schema)]) {
    let used = components.filter { component in
      guard isNominal(shapes.shape(of: component.schema).kind) else { return true }
      return directions.needed(component.schema).contains { direction in
        knownType(component.schema, direction).map { table[$0].kind != nil } ?? false
      }
    }
    planComponents(used)
    for component in components {
      coverage.record(.schema, .excluded, component.schema.node, reason: Self.unwanted)
    }
  }

  /// Gives a component that will be a nominal type its name, before anything refers to it.
  private func predeclare(_ schema: Schema, _ name: String) {
    guard !shapes.isHidden(schema), isNominal(shapes.shape(of: schema).kind),
      chosenType(of: schema) == nil
    else { return }
    let number = shapes.number(of: schema)
    let isSplit = directions.isSplit(schema, number)
    for direction in directions.needed(isSplit: isSplit) {
      let best =
        isSplit && direction == .request
        ? naming.typeName(words: spellings[name].words + ["input"]) : naming.typeName(name)
      let type = table.declare(
        chosenName(of: schema, else: best), in: .module, suffix: "Model",
        documentation: documentation(of: schema), deprecation: deprecation(of: schema),
        node: schema.node)
      known[Key(number, isSplit ? direction : []).number] = Int32(truncatingIfNeeded: type.number)
    }
  }

  private func knownType(_ schema: Schema, _ direction: Usage) -> TypeID? {
    knownType(key(schema, direction))
  }

  private func knownType(_ key: Key) -> TypeID? {
    let number = Int(known[key.number])
    return number < 0 ? nil : TypeID(number: number)
  }

  private func key(_ schema: Schema, _ direction: Usage) -> Key {
    let number = shapes.number(of: schema)
    return Key(number, directions.isSplit(schema, number) ? direction : [])
  }

  /// The name that the user chose for a schema, or instead of the one that it would have.
  private func chosenName(of schema: Schema, else name: SwiftName) -> SwiftName {
    if configuration.names.isEmpty { return name }
    if let name = configuration.chosenName(at: schema) { return naming.chosenType(name) }
    return configuration.names[name.bare].map(naming.chosenType) ?? name
  }

  func isNominal(_ kind: Shape.Kind) -> Bool {
    switch kind {
    case .object, .union, .enumeration: true
    default: false
    }
  }

  // MARK: A schema's type

  func type(of schema: Schema, at site: Site) -> Planned {
    type(of: schema, shapes.number(of: schema), at: site)
  }

  /// - Parameter number: That of the schema.
  func type(of schema: Schema, _ number: Int, at site: Site) -> Planned {
    let shape = shapes.shape(of: schema, number)
    if let type = chosenType(of: schema) {
      return Planned(type: type, isNullable: shapes.destination(of: schema).isNullable)
    }
    if case .same(let next) = shape.kind {
      var planned = type(of: next, at: site)
      if shape.isNullable { planned.isNullable = true }
      return planned
    }
    if let constant = shape.constant, !isComponent(schema) {
      return Planned(
        type: basicType(shape.kind, format: nil), isNullable: shape.isNullable, constant: constant)
    }
    let type = type(schema, number, shape, at: site)
    let isNamed = if case .named = type { true } else { false }
    return Planned(
      type: type, isNullable: shape.isNullable, constant: isNamed ? nil : shape.constant)
  }

  private func isComponent(_ schema: Schema) -> Bool {
    knownType(schema, .response) != nil || knownType(schema, .request) != nil
  }

  private func type(
    _ schema: Schema, _ number: Int, _ shape: Shape, at site: Site
  ) -> TypeReference {
    switch shape.kind {
    case .any(let degraded):
      if let degraded {
        // Of a reference that leads nowhere its reader has told.
        let isDangling = schema.isReference && schema.referenced == nil
        if isDangling {
          coverage.degrade(schema.node, reason: degraded)
        } else {
          degrade(schema, degraded)
        }
      }
      return .json
    case .array(let items):
      guard let items else { return .array(.json) }
      return .array(element(of: items, schema, number, at: site.item))
    case .map(let value):
      guard let value else { return .dictionary(.json) }
      return .dictionary(element(of: value, schema, number, at: site.item))
    case .object, .union, .enumeration:
      return nominal(schema, number, shape, at: site)
    case .boolean, .integer, .number, .string, .bytes, .same:
      return basicType(shape.kind, format: nil)
    }
  }

  /// The type of an item, where an array that contains itself is cut short.
  private func element(
    of items: Schema, _ container: Schema, _ number: Int, at site: Site
  ) -> TypeReference {
    let key = Key(number, site.direction)
    let around = containers[key.number]
    guard around != definition else {
      degrade(container, "the array or dictionary contains itself")
      return .json
    }
    containers[key.number] = definition
    defer { containers[key.number] = around }
    let planned = type(of: items, at: site)
    return planned.isNullable && planned.type != .json ? .optional(planned.type) : planned.type
  }

  private func nominal(
    _ schema: Schema, _ number: Int, _ shape: Shape, at site: Site
  ) -> TypeReference {
    let direction: Usage = directions.isSplit(schema, number) ? site.direction : []
    let key = Key(number, direction)
    if let id = knownType(key) {
      if table[id].kind == nil, !pending[key.number] {
        if depth < Self.deepest {
          define(id, key, schema, shape, for: site)
        } else {
          pending[key.number] = true
          postponed.append((id, key, schema, shape, site.direction))
        }
      }
      return .named(id)
    }
    let words = site.words(naming)
    let signature = signatures.signature(of: schema, number)
    if let equal = sharedType(words, signature, direction, site) {
      share(schema)
      return .named(equal)
    }
    let id = table.declare(
      chosenName(of: schema, else: naming.typeName(words: words)),
      or: candidates(words, outer: site.outer),
      in: site.scope, suffix: "Model", documentation: documentation(of: schema),
      deprecation: deprecation(of: schema), node: schema.node)
    known[key.number] = Int32(truncatingIfNeeded: id.number)
    shared.add(id, words: words, signature: signature, direction: direction, in: site.scope)
    define(id, key, schema, shape, for: site)
    return .named(id)
  }

  private func sharedType(
    _ words: [String], _ signature: Int, _ direction: Usage, _ site: Site
  ) -> TypeID? {
    guard shared.isKnown(signature) else { return nil }
    return shared.type(
      words: words, signature: signature, direction: direction, in: site.scope)
      ?? typeOfFriend(signature, direction, site)
  }

  /// An argument has the type of the equally named and equally made member of the thing that the
  /// operations around are about: `create(accessMethod: ACSCredential.AccessMethod)`.
  private func typeOfFriend(_ signature: Int, _ direction: Usage, _ site: Site) -> TypeID? {
    guard !site.friends.isEmpty else { return nil }
    let words = site.local(naming)
    for friend in site.friends {
      if let type = shared.type(
        words: words, signature: signature, direction: direction, in: .type(friend))
      {
        return type
      }
    }
    return nil
  }

  /// Names for a type whose best name is taken.
  private func candidates(_ words: [String], outer: Site.Name) -> [SwiftName] {
    // `Type` after a dot is the metatype.
    let isType = words.count == 1 && words[0].lowercased() == "type"
    let kind = isType ? [naming.typeName("kind")] : []
    let outer = outer.words
    return kind + [naming.typeName(words: outer.isEmpty ? words + ["details"] : outer + words)]
  }

  /// Plans the content of a type; what is in line inside it is declared beside it, in the type of
  /// the component or in the namespace.
  private func define(
    _ id: TypeID, _ key: Key, _ schema: Schema, _ shape: Shape, for use: Site
  ) {
    depth += 1
    plan(id, key, schema, shape, for: use)
    while depth == 1, let (id, key, schema, shape, direction) = postponed.popLast() {
      plan(id, key, schema, shape, for: Site(scope: .module, own: [], direction: direction))
    }
    depth -= 1
  }

  private func plan(
    _ id: TypeID, _ key: Key, _ schema: Schema, _ shape: Shape, for use: Site
  ) {
    let around = definition
    definitions += 1
    definition = definitions
    pending[key.number] = true
    defer {
      definition = around
      pending[key.number] = false
    }
    let scope: TypeScope
    switch table[id].scope {
    case .module: scope = .type(id)
    case let outer: scope = outer
    }
    var site = Site(scope: scope, own: [], direction: use.direction)
    if case .group = scope { site.friends = use.friends }
    switch shape.kind {
    case .object(let object):
      table[id].kind = .structure(structure(object, of: id, at: site))
    case .enumeration(let rawType, let values):
      table[id].kind = .enumeration(enumeration(rawType, values, of: id))
    case .union(let branches, let discriminator):
      table[id].kind = .union(union(branches, discriminator, of: id, schema, at: site))
    default:
      preconditionFailure("only nominal shapes are declared")
    }
  }
}

extension TypePlanner.Key {
  fileprivate init(_ schema: Int, _ direction: Usage) {
    number = schema << 1 | (direction == .request ? 1 : 0)
  }
}
