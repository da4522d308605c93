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
    let number: Int

    init(_ schema: Int, _ direction: Usage) {
      number = schema << 1 | (direction == .request ? 1 : 0)
    }
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
  @exclusivity(unchecked) var pages = PageFindings()
  @exclusivity(unchecked) var components: [Blueprint.Component] = []
  /// The numbers of the types of components, and of inline schemas that were met; -1 for none.
  @exclusivity(unchecked) var known = SchemaColumn(-1 as Int32)
  @exclusivity(unchecked) var shared = SharedTypes()
  /// The unions of which a value may be several branches.
  @exclusivity(unchecked) var overlapping: [TypeID] = []
  /// The unions whose branches no tags tell apart.
  @exclusivity(unchecked) var undecided: [TypeID] = []
  /// Of which members it was said that nothing describes them: by place, and by name.
  @exclusivity(unchecked) var undescribed: [Int: [Spelling]] = [:]
  /// The schemas that a branch of a union consists of.
  @exclusivity(unchecked) var met = NumberMarks()
  @exclusivity(unchecked) var pending = SchemaColumn(false)
  /// The arrays and dictionaries around, up to the next declared type: by the number of that
  /// declaration.
  @exclusivity(unchecked) private var containers = SchemaColumn(0 as Int32)
  @exclusivity(unchecked) var definitions: Int32 = 1
  /// How many types are being planned, each since the one before is made of it.
  @exclusivity(unchecked) var depth = 0
  /// Components that were met too deep in others, and are planned after those.
  @exclusivity(unchecked)
  var postponed: [(TypeID, Key, Schema, Shape, Usage)] = []

  /// A stack holds some thousand types, a third of that in a build without optimisation.
  static let deepest = 250
  @exclusivity(unchecked) var definition: Int32 = 1

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

  func knownType(_ schema: Schema, _ direction: Usage) -> TypeID? {
    knownType(key(schema, direction))
  }

  func knownType(_ key: Key) -> TypeID? {
    let number = Int(known[key.number])
    return number < 0 ? nil : TypeID(number: number)
  }

  func key(_ schema: Schema, _ direction: Usage) -> Key {
    let number = shapes.number(of: schema)
    return Key(number, directions.isSplit(schema, number) ? direction : [])
  }

  /// The name that the user chose for a schema, or instead of the one that it would have.
  func chosenName(of schema: Schema, else name: SwiftName) -> SwiftName {
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
}
