import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

// Arrays, dictionaries and objects.
extension ShapeReader {
  func arrayKind(_ schema: Schema) -> Shape.Kind {
    guard !schema.prefixItems.isEmpty else { return .array(schema.items) }
    // A tuple: one item type if all positions agree, else a union of them.
    let union = Schema(node: schema.node)
    union.oneOf =
      schema.prefixItems
      + (schema.items?.booleanSchema == nil ? [schema.items].compactMap { $0 } : [])
    return .array(union)
  }

  func objectKind(_ schema: Schema) -> Shape.Kind {
    let object = objectShape(schema)
    guard object.members.isEmpty else { return .object(object) }
    return .map(object.additional ?? nil)
  }

  /// The members that a schema itself lists, without what it is composed of.
  func objectShape(_ schema: Schema) -> ObjectShape {
    let object = ObjectShape(listedMembers(schema))
    if schema.saysRareThings { object.addConditional(schema.conditionals.map(members)) }
    object.require(schema.required, spellings)
    object.additional = additional(schema)
    return object
  }

  private func listedMembers(_ schema: Schema) -> [ObjectShape.Member] {
    let properties = schema.properties
    var members: [ObjectShape.Member] = []
    members.reserveCapacity(properties.count)
    for property in properties where !isHidden(property.schema) {
      members.append(
        .init(
          spellings[property.name], key: property.key, schema: property.schema,
          number: number(of: property.schema)))
    }
    return members
  }

  /// What members beyond the listed ones are; `.some(nil)` allows any.
  private func additional(_ schema: Schema) -> Schema?? {
    var rest = schema.additionalProperties
    // Where `allOf` is flat, what no part lists is what no part evaluates.
    guard schema.saysRareThings else {
      switch rest {
      case .schema(let value): return .some(value)
      case .allowed(true): return .some(nil)
      default: return nil
      }
    }
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
    !isReference && booleanSchema == nil && types.isEmpty && !listsValues && !isMadeOfOthers
      && !hasObjectKeywords && required.isEmpty && items == nil
      && (!saysRareThings || prefixItems.isEmpty && conditionals.isEmpty)
  }
}
