import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

/// Finds the shape of a schema, once for each.
///
/// A class, because the shapes found so far are shared by everything that asks.
final class ShapeReader {
  let bag: DiagnosticBag
  let configuration: BlueprintConfiguration
  let spellings: Spellings
  let plain = PlainShapes()
  @exclusivity(unchecked) var inheritance = Inheritance()
  @exclusivity(unchecked) private var numbers: SchemaNumbers
  /// By the number of the schema.
  @exclusivity(unchecked) private var shapes = SchemaColumn<Shape?>(nil)
  /// Those of references, by the number of the schema that they refer to.
  @exclusivity(unchecked) private var references = SchemaColumn<Shape?>(nil)
  /// The bases whose own members are being looked for, by number.
  @exclusivity(unchecked) var listing: Set<Int> = []
  /// The unions whose members are being joined, by number.
  @exclusivity(unchecked) var joining: Set<Int> = []
  /// The members of unions, by number, and how often one of them was its own branch.
  @exclusivity(unchecked) var joined = SchemaColumn<ObjectShape?>(nil)
  @exclusivity(unchecked) var loops = 0
  /// How many schemas are being read: one leads to the next.
  @exclusivity(unchecked) private(set) var reading = 0
  /// The branches of the union that is being read.
  @exclusivity(unchecked) var met = NumberMarks()
  /// What the document calls single values of enumerations, by the number of their place.
  @exclusivity(unchecked) private var caseTitles: [Int: String] = [:]
  @exclusivity(unchecked)
  private(set) var simplifications: [(node: Node, reason: String)] = []

  /// - Parameter count: How many schemas the document has.
  init(
    configuration: BlueprintConfiguration, spellings: Spellings, count: Int, bag: DiagnosticBag
  ) {
    numbers = SchemaNumbers(count: count)
    self.configuration = configuration
    self.spellings = spellings
    self.bag = bag
  }

  /// The number by which what is known of a schema is found.
  func number(of schema: Schema) -> Int { numbers.number(of: schema) }

  /// - Parameter number: Where it is known already; else -1.
  func number(of schema: Schema, _ number: Int32) -> Int {
    number < 0 ? numbers.number(of: schema) : Int(number)
  }

  func shape(of schema: Schema) -> Shape { shape(of: schema, number(of: schema)) }

  /// - Parameter number: That of the schema.
  func shape(of schema: Schema, _ number: Int) -> Shape {
    if let known = shapes[number] { return known }
    shapes[number] = plain.open
    reading += 1
    var shape = declaringMissing(read(schema), of: schema)
    reading -= 1
    if shape.kind.isSame, leadsBack(shape, to: schema) {
      shape = Shape(
        kind: .any(degraded: "the schema is made of nothing but itself"),
        isNullable: shape.isNullable)
    }
    shapes[number] = shape
    return shape
  }

  private func declaringMissing(_ shape: Shape, of schema: Schema) -> Shape {
    guard case .object(let object) = shape.kind else { return shape }
    let complete = object.declaringMissing(of: schema)
    if complete === object { return shape }
    return Shape(kind: .object(complete), isNullable: shape.isNullable, constant: shape.constant)
  }

  /// Whether a chain of «the same as» ends where it began.
  private func leadsBack(_ shape: Shape, to schema: Schema) -> Bool {
    var shape = shape
    for _ in 0..<100 {
      guard case .same(let next) = shape.kind else { return false }
      if next === schema { return true }
      guard let known = shapes[number(of: next)] else { return false }
      shape = known
    }
    return true
  }

  /// The schema that stands at the end of references and one-membered `allOf`s, and whether null
  /// was allowed on the way.
  typealias Destination = (schema: Schema, shape: Shape, isNullable: Bool)

  func destination(of schema: Schema) -> Destination {
    var schema = schema
    var isNullable = false
    for _ in 0..<100 {
      let shape = shape(of: schema)
      isNullable = isNullable || shape.isNullable
      guard case .same(let next) = shape.kind else { return (schema, shape, isNullable) }
      schema = next
    }
    return (schema, plain.endless, false)
  }

  private func read(_ schema: Schema) -> Shape {
    if let boolean = schema.booleanSchema {
      return boolean ? plain.any : Shape(kind: .any(degraded: "no value is allowed here"))
    }
    if schema.isReference { return referenceShape(schema) }
    let shape = inheritedShape(schema) ?? composedShape(schema) ?? simpleShape(schema)
    return shape.isNullable ? shape : shape.nullable(allowsNull(schema))
  }

  /// Whether a schema itself allows null, beside other values.
  private func allowsNull(_ schema: Schema) -> Bool {
    if schema.isNullable { return true }
    let types = schema.types
    if types.count > 1, types.contains(.null) { return true }
    return schema.listsValues && schema.enumValues?.contains { $0.kind == .null } == true
  }

  private func referenceShape(_ schema: Schema) -> Shape {
    guard let target = schema.referenced else {
      return Shape(
        kind: .any(degraded: "'\(schema.reference?.text ?? "")' does not exist"),
        isNullable: schema.isNullable)
    }
    // Most references stand alone.
    if schema.node.members.count > 1, let reference = schema.reference,
      let joined = joinedShape(reference, siblings: schema)
    {
      return joined
    }
    return schema.isNullable
      ? Shape(kind: .same(target), isNullable: true) : same(as: target)
  }

  /// What nearly all references to a schema are, once for all of them.
  private func same(as target: Schema) -> Shape {
    let number = number(of: target)
    if let known = references[number] { return known }
    let shape = Shape(kind: .same(target))
    references[number] = shape
    return shape
  }

  /// A base stands for the schemas that are made of it.
  private func inheritedShape(_ schema: Schema) -> Shape? {
    guard !inheritance.isEmpty else { return nil }
    let branches = inheritance.branches(of: schema)
    guard !branches.isEmpty else { return nil }
    return Shape(kind: .union(branches, schema.discriminator))
  }

  /// A schema made of others by `allOf`, `oneOf` or `anyOf`; nil for a plain one.
  private func composedShape(_ schema: Schema) -> Shape? {
    guard schema.isMadeOfOthers else { return nil }
    if !schema.allOf.isEmpty { return allOfShape(schema) }
    let branches = schema.oneOf.isEmpty ? schema.anyOf : schema.oneOf
    guard !branches.isEmpty else { return nil }
    if schema.hasObjectKeywords { return objectWithBranches(schema, branches) }
    return unionShape(branches, discriminator: schema.discriminator)
  }

  func simpleShape(_ schema: Schema) -> Shape {
    if let shape = enumerationShape(schema) { return shape }
    let types = schema.types
    let isList = types.count > 2 || types.count == 2 && !types.contains(.null)
    if isList { return typeListShape(types.filter { $0 != .null }, schema) }
    guard let type = types.first(where: { $0 != .null }) ?? impliedType(schema) else {
      return types.count == 1 ? plain.anyOrNull : plain.any
    }
    switch type {
    case .boolean: return plain.boolean
    case .integer:
      return schema.format.map { Shape(kind: .integer(format: $0)) } ?? plain.integer
    case .number: return Shape(kind: .number(format: schema.format))
    case .string: return stringShape(schema)
    case .array: return Shape(kind: arrayKind(schema))
    case .object: return Shape(kind: objectKind(schema))
    case .null: return plain.any
    }
  }

  private func stringShape(_ schema: Schema) -> Shape {
    var format = schema.format
    var isBinary = format == "binary"
    if schema.saysRareThings {
      let encoding = schema.contentEncoding
      isBinary =
        isBinary || encoding == "binary"
        || schema.contentMediaType == "application/octet-stream" && encoding == nil
      if encoding == "base64" { format = "byte" }
    }
    if isBinary { return Shape(kind: .bytes) }
    return format.map { Shape(kind: .string(format: $0)) } ?? plain.string
  }

  private func impliedType(_ schema: Schema) -> Schema.SimpleType? {
    if schema.hasObjectKeywords { return .object }
    if schema.items != nil || !schema.prefixItems.isEmpty { return .array }
    return nil
  }

  /// What the document calls a value of an enumeration.
  func title(of value: Node) -> String? {
    caseTitles.isEmpty ? nil : caseTitles[value.index]
  }

  func note(title: String, of value: Node) { caseTitles[value.index] = title }

  /// Notes that a part of what a schema says is not expressed.
  func simplify(_ schema: Schema, _ reason: String) {
    simplifications.append((schema.node, reason))
    bag.note(.simplified(reason), at: schema)
  }

  func isHidden(_ value: some OpenAPIValue) -> Bool { configuration.hides(value.node) }
}

extension BlueprintConfiguration {
  /// Whether a place bears the extension that hides it, and hidden things are not asked for.
  func hides(_ node: Node) -> Bool {
    guard !includesHidden, let key = extensions.hidden, let mark = node[key] else { return false }
    return mark.kind != .null && mark.boolean != false
  }
}

extension Diagnostic.Message {
  fileprivate static func simplified(_ reason: String) -> Self {
    .init("degraded", reason, effect: "they are ignored")
  }
}
