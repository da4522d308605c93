import SeamstressDocuments
import SeamstressOpenAPI

/// Tells whether two inline schemas have the same structure, whatever their descriptions say, so
/// that they can share one type. Equal structures get equal numbers; each schema is looked at once.
final class Signatures {
  private let shapes: ShapeReader
  @exclusivity(unchecked) private var numbers: [StructureBytes: Int] = [:]
  /// By number of the schema.
  @exclusivity(unchecked) private var known = SchemaColumn(Answer.unknown)

  private enum Answer {
    case unknown, open
    case done(Int)
  }

  init(shapes: ShapeReader) {
    self.shapes = shapes
  }

  func signature(of schema: Schema) -> Int {
    let place = shapes.number(of: schema)
    var structure = StructureBytes()
    switch known[place] {
    case .done(let number): return number
    case .open:
      structure.add(.cycle)
      return number(of: structure)
    case .unknown: break
    }
    known[place] = .open
    write(schema, place, to: &structure)
    let number = number(of: structure)
    known[place] = .done(number)
    return number
  }

  private func number(of structure: StructureBytes) -> Int {
    if let number = numbers[structure] { return number }
    let number = numbers.count
    numbers[structure] = number
    return number
  }

  private func write(_ schema: Schema, _ place: Int, to structure: inout StructureBytes) {
    if let name = schema.componentName {
      structure.add(.component)
      return structure.add(name)
    }
    let shape = shapes.shape(of: schema, place)
    if shape.isNullable { structure.add(.nullable) }
    if schema.isReadOnly { structure.add(.readOnly) }
    if schema.isWriteOnly { structure.add(.writeOnly) }
    if schema.isDeprecated { structure.add(.deprecated) }
    write(shape.kind, to: &structure)
  }

  private func write(_ kind: Shape.Kind, to structure: inout StructureBytes) {
    switch kind {
    case .any: structure.add(.any)
    case .boolean: structure.add(.boolean)
    case .integer(let format): structure.add(.integer, format)
    case .number(let format): structure.add(.number, format)
    case .string(let format): structure.add(.string, format)
    case .bytes: structure.add(.bytes)
    case .enumeration(let type, let values):
      structure.add(.enumeration)
      structure.add(type == .string ? .string : type == .integer ? .integer : .number)
      for value in values { write(value, to: &structure) }
    case .array(let items):
      structure.add(.array)
      structure.add(items.map(signature) ?? -1)
    case .map(let value):
      structure.add(.map)
      structure.add(value.map(signature) ?? -1)
    case .same(let schema):
      structure.add(.same)
      structure.add(signature(of: schema))
    case .union(let branches, let discriminator):
      structure.add(.union, discriminator?.propertyName)
      for branch in branches { structure.add(signature(of: branch)) }
    case .object(let object): write(object, to: &structure)
    }
  }

  private func write(_ value: Node, to structure: inout StructureBytes) {
    structure.add(value.text)
    if let title = shapes.title(of: value) { structure.add(.title, title) }
  }

  private func write(_ object: ObjectShape, to structure: inout StructureBytes) {
    structure.add(.object)
    for member in object.members {
      structure.add(member.name)
      if object.required.contains(member.name) { structure.add(.required) }
      structure.add(signature(of: member.schema))
    }
    switch object.additional {
    case .some(.some(let schema)):
      structure.add(.additional)
      structure.add(signature(of: schema))
    case .some(nil): structure.add(.additional)
    case nil: break
    }
  }
}

/// What a schema is made of, as bytes: equal for equal structures only.
private struct StructureBytes: Hashable {
  enum Mark: UInt8 {
    case cycle, component, nullable, readOnly, writeOnly, deprecated, any, boolean, integer, number
    case string, bytes, enumeration, title, array, map, same, union, object, required, additional
  }

  private var bytes: [UInt8] = []

  func hash(into hasher: inout Hasher) {
    hasher.combine(bytes.withUnsafeBufferPointer(\.seededHash))
  }

  mutating func add(_ mark: Mark) {
    if bytes.isEmpty { bytes.reserveCapacity(96) }
    bytes.append(mark.rawValue)
  }

  /// The number of a structure, -1 for none, after a byte that is no mark.
  mutating func add(_ number: Int) {
    bytes.append(0xFF)
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// A text with its length before it, so that none is taken for the start of another.
  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ mark: Mark, _ text: String?) {
    add(mark)
    add(text ?? "")
  }

}
