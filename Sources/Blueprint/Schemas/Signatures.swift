import SeamstressDocuments
import SeamstressOpenAPI

/// Tells whether two inline schemas have the same structure, whatever their descriptions say, so
/// that they can share one type. Equal structures get equal numbers; each schema is looked at once.
final class Signatures {
  private let shapes: ShapeReader
  @exclusivity(unchecked) private var structures = StructureTable()
  /// By number of the schema.
  @exclusivity(unchecked) private var known = SchemaColumn(Answer.unknown)
  /// The numbers of structures of one word beside the flags, by those.
  @exclusivity(unchecked) private var plain = [Int](repeating: -1, count: 16 << 3)
  /// The texts in structures, but for names of members.
  @exclusivity(unchecked) private var texts = TextTable()

  private enum Answer {
    case unknown, open
    case done(Int)
  }

  /// Numbers that no flags are.
  private enum Mark: UInt32 {
    case cycle = 16
    case component, any, boolean, integer, number, string, bytes, enumeration, array, map, same
    case union, object, additional
  }

  init(shapes: ShapeReader) {
    self.shapes = shapes
  }

  func signature(of schema: Schema) -> Int {
    signature(of: schema, shapes.number(of: schema))
  }

  /// - Parameter place: The number of the schema.
  func signature(of schema: Schema, _ place: Int) -> Int {
    switch known[place] {
    case .done(let number): return number
    case .open:
      let start = structures.begin()
      add(.cycle)
      return structures.end(start)
    case .unknown: break
    }
    let number = plainNumber(schema, place) ?? structureNumber(schema, place)
    known[place] = .done(number)
    return number
  }

  private func structureNumber(_ schema: Schema, _ place: Int) -> Int {
    known[place] = .open
    let start = structures.begin()
    write(schema, place)
    return structures.end(start)
  }

  /// That of a text without a format and the like, as most schemas are; nil for others.
  private func plainNumber(_ schema: Schema, _ place: Int) -> Int? {
    guard schema.componentName == nil else { return nil }
    let shape = shapes.shape(of: schema, place)
    guard let kind = shape.kind.plain else { return nil }
    let slot = Int(flags(schema, shape)) << 3 | kind
    if plain[slot] < 0 { plain[slot] = structureNumber(schema, place) }
    return plain[slot]
  }

  private func write(_ schema: Schema, _ place: Int) {
    if let name = schema.componentName {
      return add(.component, name)
    }
    let shape = shapes.shape(of: schema, place)
    structures.add(flags(schema, shape))
    write(shape.kind)
  }

  private func flags(_ schema: Schema, _ shape: Shape) -> UInt32 {
    var flags: UInt32 = shape.isNullable ? 1 : 0
    if schema.isReadOnly { flags |= 2 }
    if schema.isWriteOnly { flags |= 4 }
    if schema.isDeprecated { flags |= 8 }
    return flags
  }

  private func write(_ kind: Shape.Kind) {
    switch kind {
    case .any: add(.any)
    case .boolean: add(.boolean)
    case .integer(let format): add(.integer, format)
    case .number(let format): add(.number, format)
    case .string(let format): add(.string, format)
    case .bytes: add(.bytes)
    case .enumeration(let type, let values):
      add(.enumeration)
      add(type == .string ? .string : type == .integer ? .integer : .number)
      for value in values { write(value) }
    case .array(let items): add(.array, items)
    case .map(let value): add(.map, value)
    case .same(let schema): add(.same, schema)
    case .union(let branches, let discriminator):
      add(.union, discriminator?.propertyName)
      for branch in branches { add(branch) }
    case .object(let object): write(object)
    }
  }

  /// The title of a value, where it has one, is told apart from a value by its last bit.
  private func write(_ value: AllowedValue) {
    structures.add(number(of: value.text) << 1)
    if let title = shapes.title(of: value.node) { structures.add(number(of: title) << 1 | 1) }
  }

  private func write(_ object: ObjectShape) {
    add(.object)
    structures.add(UInt32(truncatingIfNeeded: object.members.count))
    let members = object.members
    for index in members.indices {
      let name = UInt32(truncatingIfNeeded: members[index].spelling.number)
      structures.add(name << 1 | (members[index].isRequired ? 1 : 0))
      let schema = members[index].schema
      add(schema, shapes.number(of: schema, members[index].number))
    }
    switch object.additional {
    case .some(.some(let schema)): add(.additional, schema)
    case .some(nil): add(.additional)
    case nil: break
    }
  }

  // MARK: Words

  private func add(_ mark: Mark) { structures.add(mark.rawValue) }

  /// 0 where there is no text.
  private func add(_ mark: Mark, _ text: String?) {
    add(mark)
    structures.add(text.map { $0.isEmpty ? 0 : number(of: $0) + 1 } ?? 0)
  }

  /// 0 where there is no schema.
  private func add(_ mark: Mark, _ schema: Schema?) {
    add(mark)
    if let schema { add(schema) } else { structures.add(0) }
  }

  private func add(_ schema: Schema) { add(schema, shapes.number(of: schema)) }

  private func add(_ schema: Schema, _ place: Int) {
    let number = signature(of: schema, place)
    structures.add(UInt32(truncatingIfNeeded: number + 1))
  }

  private func number(of text: String) -> UInt32 {
    UInt32(truncatingIfNeeded: texts.insert(text).number)
  }
}

extension Shape.Kind {
  /// A number below eight for what says nothing but its name.
  fileprivate var plain: Int? {
    switch self {
    case .any: 0
    case .boolean: 1
    case .integer(nil): 2
    case .number(nil): 3
    case .string(nil): 4
    case .bytes: 5
    default: nil
    }
  }
}
