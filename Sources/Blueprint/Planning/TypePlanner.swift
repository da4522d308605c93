import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

/// Gives every schema its Swift type and declares the types that need a declaration.
///
/// A class: types refer to each other, so all of them are planned into one table.
final class TypePlanner {
  /// Where a schema is used: what an inline type there would be called and belong to.
  struct Site {
    var scope: TypeScope
    /// The words of the name, most local last: the first candidate is made of the last group.
    var words: [String]
    /// Words of what is around, for when the plain name is taken.
    var outer: [String] = []
    var direction: Usage
    /// For arguments of operations: the words of the argument alone, and the types to which the
    /// operations around belong. An equal type inside one of those is used instead of a new one.
    var local: [String] = []
    var friends: [TypeID] = []
  }

  /// A type as used at one place.
  struct Planned {
    var type: TypeReference
    var isNullable = false
    var constant: Literal?
  }

  struct Key: Hashable {
    let schema: Schema
    let direction: Usage
  }

  struct SharedKey: Hashable {
    let scope: TypeScope
    let words: [String]
    let signature: Int
    let direction: Usage
  }

  struct Undescribed: Hashable {
    let schema: Node
    let name: String
  }

  let bag: DiagnosticBag
  let configuration: BlueprintConfiguration
  let naming: Naming
  let shapes: ShapeReader
  let signatures: Signatures
  let directions: Directions
  var table = TypeTable()
  var coverage = Coverage()
  var headers = HeaderPlanner()
  private(set) var components: [Blueprint.Component] = []
  var known: [Key: TypeReference] = [:]
  var shared: [SharedKey: TypeReference] = [:]
  /// The unions of which a value may be several branches.
  var overlapping: [TypeID] = []
  /// Of which members it was said that nothing describes them.
  var undescribed: Set<Undescribed> = []
  private var pending: Set<Key> = []
  /// The arrays and dictionaries around, up to the next declared type.
  private var containers: Set<Key> = []

  init(configuration: BlueprintConfiguration, naming: Naming, bag: DiagnosticBag) {
    self.configuration = configuration
    self.naming = naming
    self.bag = bag
    shapes = ShapeReader(configuration: configuration, bag: bag)
    signatures = Signatures(shapes: shapes)
    directions = Directions(shapes: shapes)
  }

  /// Gives every component its name, so that no inline type takes it.
  func declareComponents(_ components: [(name: String, key: Node, schema: Schema)]) {
    var declared = Set(components.map(\.schema))
    for component in components {
      // A component that is a schema of another file names it.
      let end = component.schema.target
      let isOther = declared.insert(end).inserted
      if isOther { end.componentName = component.name }
      predeclare(isOther ? end : component.schema, component.name)
    }
  }

  /// Declares the schemas of other files that are referred to, once for all who refer to them.
  func declareSchemasOfOtherFiles(_ schemas: [Schema], of document: Node) {
    for schema in schemas where schema.reference == nil {
      guard let name = schema.componentName, schema.node.file !== document.file,
        known[key(schema, .response)] == nil, known[key(schema, .request)] == nil,
        schema.pointer?.hasPrefix("#") == false
      else { continue }
      predeclare(schema, name)
    }
  }

  /// Plans what the components consist of.
  func planComponents(_ components: [(name: String, key: Node, schema: Schema)]) {
    for component in components {
      guard !shapes.isHidden(component.schema) else {
        coverage.record(.schema, .excluded, component.schema.node, reason: Self.hidden)
        continue
      }
      coverage.record(.schema, .emitted, component.schema.node)
      for direction in directions.needed(component.schema) {
        let site = Site(
          scope: .module, words: Words(component.name).list + ["item"], direction: direction)
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
        guard case .named(let id) = known[key(component.schema, direction)] else { return false }
        return table[id].kind != nil
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
    for direction in directions.needed(schema) {
      let words = Words(name).list + (isInput(schema, direction) ? ["input"] : [])
      let type = table.declare(
        [typeName(words, of: schema)], in: .module, suffix: "Model",
        documentation: documentation(of: schema), deprecation: deprecation(of: schema),
        node: schema.node)
      known[key(schema, direction)] = .named(type)
    }
  }

  func key(_ schema: Schema, _ direction: Usage) -> Key {
    Key(schema: schema, direction: directions.isSplit(schema) ? direction : [])
  }

  private func isInput(_ schema: Schema, _ direction: Usage) -> Bool {
    directions.isSplit(schema) && direction == .request
  }

  func typeName(_ words: [String], of schema: Schema?) -> SwiftName {
    if let name = configuration.chosenName(at: schema) { return naming.chosenType(name) }
    let name = naming.typeName(words: words)
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
    let shape = shapes.shape(of: schema)
    if let type = chosenType(of: schema) {
      return Planned(type: type, isNullable: shapes.destination(of: schema).shape.isNullable)
    }
    if case .same(let next) = shape.kind {
      var planned = type(of: next, at: site)
      planned.isNullable = planned.isNullable || shape.isNullable
      return planned
    }
    if let constant = shape.constant, !isComponent(schema) {
      return Planned(
        type: basicType(shape.kind, format: nil), isNullable: shape.isNullable, constant: constant)
    }
    let type = type(schema, shape, at: site)
    let isNamed = if case .named = type { true } else { false }
    return Planned(
      type: type, isNullable: shape.isNullable, constant: isNamed ? nil : shape.constant)
  }

  private func isComponent(_ schema: Schema) -> Bool {
    known[key(schema, .response)] != nil || known[key(schema, .request)] != nil
  }

  private func type(_ schema: Schema, _ shape: Shape, at site: Site) -> TypeReference {
    switch shape.kind {
    case .any(let degraded):
      if let degraded {
        // Of a reference that leads nowhere its reader has told.
        let isDangling = schema.reference.map { $0.target == nil } ?? false
        if isDangling {
          coverage.degrade(schema.node, reason: degraded)
        } else {
          degrade(schema, degraded)
        }
      }
      return .json
    case .array(let items):
      guard let items else { return .array(.json) }
      return .array(element(of: items, schema, at: site.item(naming)))
    case .map(let value):
      guard let value else { return .dictionary(.json) }
      return .dictionary(element(of: value, schema, at: site.item(naming)))
    case .object, .union, .enumeration:
      return nominal(schema, shape, at: site)
    case .boolean, .integer, .number, .string, .bytes, .same:
      return basicType(shape.kind, format: nil)
    }
  }

  /// The type of an item, where an array that contains itself is cut short.
  private func element(of items: Schema, _ container: Schema, at site: Site) -> TypeReference {
    let key = Key(schema: container, direction: site.direction)
    guard containers.insert(key).inserted else {
      degrade(container, "the array or dictionary contains itself")
      return .json
    }
    defer { containers.remove(key) }
    let planned = type(of: items, at: site)
    return planned.isNullable && planned.type != .json ? .optional(planned.type) : planned.type
  }

  private func nominal(_ schema: Schema, _ shape: Shape, at site: Site) -> TypeReference {
    let key = key(schema, site.direction)
    if let type = known[key] {
      if case .named(let id) = type, table[id].kind == nil, !pending.contains(key) {
        pending.insert(key)
        define(id, schema, shape, for: site)
        pending.remove(key)
      }
      return type
    }
    let sharedKey = SharedKey(
      scope: site.scope, words: site.words, signature: signatures.signature(of: schema),
      direction: key.direction)
    if let type = shared[sharedKey] ?? typeOfFriend(sharedKey, site) {
      share(schema)
      return type
    }
    let id = table.declare(
      candidates(for: schema, at: site), in: site.scope, suffix: "Model",
      documentation: documentation(of: schema), deprecation: deprecation(of: schema),
      node: schema.node)
    known[key] = .named(id)
    shared[sharedKey] = .named(id)
    pending.insert(key)
    define(id, schema, shape, for: site)
    pending.remove(key)
    return .named(id)
  }

  /// An argument has the type of the equally named and equally made member of the thing that the
  /// operations around are about: `create(accessMethod: ACSCredential.AccessMethod)`.
  private func typeOfFriend(_ key: SharedKey, _ site: Site) -> TypeReference? {
    site.friends.lazy.compactMap { friend in
      self.shared[
        SharedKey(
          scope: .type(friend), words: site.local, signature: key.signature,
          direction: key.direction)]
    }.first
  }

  private func candidates(for schema: Schema, at site: Site) -> [SwiftName] {
    let plain = typeName(site.words, of: schema)
    // `Type` after a dot is the metatype.
    let kind = site.words.map { $0.lowercased() } == ["type"] ? [naming.typeName("kind")] : []
    let longer = naming.typeName(words: site.outer + site.words)
    let other = naming.typeName(words: site.words + ["details"])
    return [plain] + kind + (site.outer.isEmpty ? [other] : [longer])
  }

  /// Plans the content of a type; what is in line inside it is declared beside it, in the type of
  /// the component or in the namespace.
  private func define(_ id: TypeID, _ schema: Schema, _ shape: Shape, for use: Site) {
    let around = containers
    containers = []
    defer { containers = around }
    let scope: TypeScope
    switch table[id].scope {
    case .module: scope = .type(id)
    case let outer: scope = outer
    }
    var site = Site(scope: scope, words: [], direction: use.direction)
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

  // MARK: What a declaration says

  func degrade(_ schema: Schema, _ reason: String) {
    coverage.degrade(schema.node, reason: reason)
    bag.note(.degraded(reason), at: schema)
  }

  func documentation(of schema: Schema) -> String? {
    draft(schema.description ?? schema.title, schema)
  }

  /// What the document calls a part of itself for people, where it has an extension for that.
  func title(of value: some OpenAPIValue) -> String? {
    configuration.extensions.title.flatMap { value.specificationExtension($0)?.string }
  }

  /// Text with what the document says of an unfinished part: "Early access."
  func draft(_ text: String?, _ value: some OpenAPIValue) -> String? {
    guard let key = configuration.extensions.draft,
      let mark = value.specificationExtension(key), mark.kind != .null, mark.boolean != false
    else { return text }
    let note = "- Important: Draft. \(mark.string ?? "This may change or go.")"
    return text.map { "\($0)\n\n\(note)" } ?? note
  }

  func deprecation(of schema: Schema) -> Deprecation? {
    deprecation(isDeprecated: schema.isDeprecated, schema)
  }

  func deprecation(isDeprecated: Bool, _ value: some OpenAPIValue) -> Deprecation? {
    let message = configuration.extensions.deprecation
      .flatMap { value.specificationExtension($0)?.string }
    return isDeprecated || message != nil ? Deprecation(message: message) : nil
  }
}

// MARK: Coverage

extension TypePlanner {
  static let hidden = "hidden by configuration"
  static let unwanted = "left out by configuration"

  /// Marks a property at every place that describes it.
  func record(_ property: Schema, _ outcome: Coverage.Outcome, reason: String? = nil) {
    coverage.record(.property, outcome, property.node, reason: reason)
    for node in property.mergedNodes {
      coverage.record(.property, outcome, node, reason: reason)
    }
  }

  /// Notes that nothing inside a schema is planned, since an equal one has been.
  private func share(_ schema: Schema) {
    coverage.share(schema.node)
    for node in schema.mergedNodes { coverage.share(node) }
    for part in schema.allOf + schema.oneOf + schema.anyOf where part.reference == nil {
      share(part)
    }
  }
}

extension TypePlanner.Site {
  /// The site of an item of what stands here: `errors` → `error`.
  func item(_ naming: Naming) -> TypePlanner.Site {
    var site = self
    site.words = naming.singular(words)
    site.local = naming.singular(local)
    return site
  }
}

extension Diagnostic.Message {
  fileprivate static func degraded(_ reason: String) -> Self {
    .init("degraded", reason, effect: "it is read and written as free-form JSON")
  }
}
