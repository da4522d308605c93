import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

/// Finds the shape of a schema, once for each.
///
/// A class, because the shapes found so far are shared by everything that asks.
final class ShapeReader {
  let bag: DiagnosticBag
  let configuration: BlueprintConfiguration
  @exclusivity(unchecked) var inheritance = Inheritance()
  private enum Progress {
    case unknown, open
    case done(Shape)
  }

  @exclusivity(unchecked) private var numbers = SchemaNumbers()
  /// By the number of the schema.
  @exclusivity(unchecked) private var shapes = SchemaColumn(Progress.unknown)
  /// The bases whose own members are being looked for.
  @exclusivity(unchecked) var listing: Set<Schema> = []
  /// The unions whose members are being joined.
  @exclusivity(unchecked) var joining: Set<Schema> = []
  /// What the document calls single values of enumerations, by the number of their place.
  @exclusivity(unchecked) private var caseTitles: [Int: String] = [:]
  @exclusivity(unchecked)
  private(set) var simplifications: [(node: Node, reason: String)] = []

  init(configuration: BlueprintConfiguration, bag: DiagnosticBag) {
    self.configuration = configuration
    self.bag = bag
  }

  /// The number by which what is known of a schema is found.
  func number(of schema: Schema) -> Int { numbers.number(of: schema) }

  func shape(of schema: Schema) -> Shape { shape(of: schema, number(of: schema)) }

  /// - Parameter number: That of the schema.
  func shape(of schema: Schema, _ number: Int) -> Shape {
    switch shapes[number] {
    case .done(let known): return known
    case .open: return Shape(kind: .any(degraded: "the schema is made of itself"))
    case .unknown: break
    }
    shapes[number] = .open
    var shape = read(schema)
    shape.declareRequired(of: schema)
    if shape.kind.isSame, leadsBack(shape, to: schema) {
      shape.kind = .any(degraded: "the schema is made of nothing but itself")
    }
    shapes[number] = .done(shape)
    return shape
  }

  /// Whether a chain of «the same as» ends where it began.
  private func leadsBack(_ shape: Shape, to schema: Schema) -> Bool {
    var shape = shape
    for _ in 0..<100 {
      guard case .same(let next) = shape.kind else { return false }
      if next === schema { return true }
      guard case .done(let known) = shapes[number(of: next)] else { return false }
      shape = known
    }
    return true
  }

  /// The schema that stands at the end of references and one-membered `allOf`s, and whether null
  /// was allowed on the way.
  func destination(of schema: Schema) -> (schema: Schema, shape: Shape) {
    var schema = schema
    var isNullable = false
    for _ in 0..<100 {
      let shape = shape(of: schema)
      isNullable = isNullable || shape.isNullable
      guard case .same(let next) = shape.kind else {
        var result = shape
        result.isNullable = isNullable
        return (schema, result)
      }
      schema = next
    }
    return (schema, Shape(kind: .any(degraded: "the schema refers to itself")))
  }

  private func read(_ schema: Schema) -> Shape {
    if let boolean = schema.booleanSchema {
      return Shape(kind: .any(degraded: boolean ? nil : "no value is allowed here"))
    }
    if schema.isReference, let reference = schema.reference {
      // Most references stand alone.
      let isAlone = schema.node.members.count < 2
      let joined = isAlone ? nil : joinedShape(reference, siblings: schema)
      return joined ?? referenceShape(reference, siblings: schema)
    }
    var shape = Shape(kind: .any(degraded: nil))
    let isNullable =
      schema.isNullable || schema.types.contains(.null) && schema.types.count > 1
      || schema.listsValues && schema.enumValues?.contains { $0.kind == .null } == true
    shape = inheritedShape(schema) ?? composedShape(schema) ?? simpleShape(schema)
    shape.isNullable = shape.isNullable || isNullable
    return shape
  }

  private func referenceShape(_ reference: Schema.Reference, siblings: Schema) -> Shape {
    guard let target = reference.target else {
      return Shape(
        kind: .any(degraded: "'\(reference.text)' does not exist"),
        isNullable: siblings.isNullable)
    }
    return Shape(kind: .same(target), isNullable: siblings.isNullable)
  }

  /// A base stands for the schemas that are made of it.
  private func inheritedShape(_ schema: Schema) -> Shape? {
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
    if let values = allowedValues(schema) { return enumerationShape(values, schema) }
    let types = schema.types
    let isList = types.count > 2 || types.count == 2 && !types.contains(.null)
    if isList { return typeListShape(types.filter { $0 != .null }, schema) }
    guard let type = types.first(where: { $0 != .null }) ?? impliedType(schema) else {
      let isNull = types == [.null]
      return Shape(kind: .any(degraded: nil), isNullable: isNull)
    }
    return Shape(kind: kind(type, schema))
  }

  private func kind(_ type: Schema.SimpleType, _ schema: Schema) -> Shape.Kind {
    switch type {
    case .boolean: return .boolean
    case .integer: return .integer(format: schema.format)
    case .number: return .number(format: schema.format)
    case .string:
      guard schema.saysRareThings else {
        return schema.format == "binary" ? .bytes : .string(format: schema.format)
      }
      let isBinary =
        schema.format == "binary" || schema.contentEncoding == "binary"
        || schema.contentMediaType == "application/octet-stream" && schema.contentEncoding == nil
      if isBinary { return .bytes }
      return .string(format: schema.contentEncoding == "base64" ? "byte" : schema.format)
    case .array: return arrayKind(schema)
    case .object: return objectKind(schema)
    case .null: return .any(degraded: nil)
    }
  }

  private func impliedType(_ schema: Schema) -> Schema.SimpleType? {
    if schema.hasObjectKeywords { return .object }
    if schema.items != nil || !schema.prefixItems.isEmpty { return .array }
    return nil
  }

  private func arrayKind(_ schema: Schema) -> Shape.Kind {
    guard !schema.prefixItems.isEmpty else { return .array(schema.items) }
    // A tuple: one item type if all positions agree, else a union of them.
    let union = Schema(node: schema.node)
    union.oneOf =
      schema.prefixItems
      + (schema.items?.booleanSchema == nil ? [schema.items].compactMap { $0 } : [])
    return .array(union)
  }

  private func objectKind(_ schema: Schema) -> Shape.Kind {
    let object = objectShape(schema)
    guard object.members.isEmpty else { return .object(object) }
    return .map(object.additional ?? nil)
  }

  /// The members that a schema itself lists, without what it is composed of.
  func objectShape(_ schema: Schema) -> ObjectShape {
    var object = ObjectShape()
    let properties = schema.properties
    object.members.reserveCapacity(properties.count)
    for property in properties where !isHidden(property.schema) {
      object.members.append(
        .init(name: property.name, key: property.key, schema: property.schema))
    }
    object.addConditional(schema.conditionals.map(members))
    object.required = NameSet(schema.required)
    object.additional = additional(schema)
    return object
  }

  /// What members beyond the listed ones are; `.some(nil)` allows any.
  private func additional(_ schema: Schema) -> Schema?? {
    var rest = schema.additionalProperties
    // Where `allOf` is flat, what no part lists is what no part evaluates.
    if case .unspecified = rest, case .schema = schema.unevaluatedProperties {
      rest = schema.unevaluatedProperties
    }
    switch (schema.patternProperties.first, rest) {
    case (nil, .schema(let value)): return .some(value)
    case (nil, .allowed(true)): return .some(nil)
    case (nil, _): return nil
    case (let pattern?, .allowed(false)) where schema.patternProperties.count == 1:
      return .some(pattern)
    default: return .some(nil)
    }
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

extension Schema {
  /// Whether the schema itself speaks about the members of an object.
  var hasObjectKeywords: Bool {
    if !properties.isEmpty { return true }
    guard saysRareThings else {
      if case .unspecified = additionalProperties { return false }
      return true
    }
    if !patternProperties.isEmpty { return true }
    if case .schema = unevaluatedProperties { return true }
    if case .unspecified = additionalProperties {
      return conditionals.contains { $0.reference == nil && $0.hasObjectKeywords }
    }
    return true
  }

  /// Whether nothing is said about the value: only annotations such as a description.
  var isOnlyAnnotation: Bool {
    reference == nil && booleanSchema == nil && types.isEmpty && enumValues == nil
      && constant == nil && !hasObjectKeywords && required.isEmpty && items == nil
      && prefixItems.isEmpty && allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty
      && conditionals.isEmpty
  }
}

extension Diagnostic.Message {
  fileprivate static func simplified(_ reason: String) -> Self {
    .init("degraded", reason, effect: "they are ignored")
  }
}
