import SeamstressDocuments
import SeamstressOpenAPI

/// Schemas made of two that describe the same member.
extension Schema {
  /// All that another one says of the members of an object.
  func takeMembers(of other: Schema) {
    properties = other.properties
    required = other.required
    additionalProperties = other.additionalProperties
    patternProperties = other.patternProperties
    unevaluatedProperties = other.unevaluatedProperties
    conditionals = other.conditionals
  }

  /// Keeps in mind where else the same values are described.
  func add(nodesOf others: Schema...) {
    var places = mergedNodes
    for other in others {
      for place in CollectionOfOne(other.node) + other.mergedNodes
      where place != node && !places.contains(place) {
        places.append(place)
      }
    }
    mergedNodes = places
  }

  func joinedByAllOf(_ other: Schema) -> Schema {
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

  func joinedByOneOf(_ other: Schema) -> Schema {
    if isWritten(like: other) { return self }
    let joined = Schema(node: node)
    let known = !isReference && !listsValues ? oneOf : []
    joined.oneOf = (known.isEmpty ? [self] : known) + [other]
    joined.description = description ?? other.description
    joined.isDeprecated = isDeprecated && other.isDeprecated
    return joined
  }

  /// Whether two schemas are plainly the same, without looking further down.
  private func isWritten(like other: Schema) -> Bool {
    if let left = referenced, let right = other.referenced { return left === right }
    return isSimple && other.isSimple && types == other.types && format == other.format
      && isNullable == other.isNullable
  }

  private var isSimple: Bool {
    !isReference && !isMadeOfOthers && !listsValues && items == nil && properties.isEmpty
  }
}
