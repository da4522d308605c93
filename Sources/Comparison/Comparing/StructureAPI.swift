internal import SeamstressBlueprint

/// A struct as it is used.
struct StructureAPI {
  let structure: Structure
  /// Values are sent: apps make them, and null differs from nothing.
  let isSent: Bool
  /// Properties are variables.
  let isMutable: Bool

  init(_ structure: Structure, usage: Usage) {
    self.structure = structure
    isSent = usage.contains(.request)
    isMutable = isSent || usage.isEmpty
  }

  func form(_ property: Property) -> ValueForm {
    if property.isThreeState(isSent: isSent) { return .nullable }
    return property.isOptional ? .optional : .value
  }

  /// Whether the initialiser can be called without the property.
  func hasDefault(_ property: Property) -> Bool {
    if property.appliedDefault != nil { return true }
    if property.constant != nil, property.isRequired, !property.isNullable { return true }
    return property.isOptional && !(property.isRequired && property.isNullable && isSent)
  }

  func isVariable(_ property: Property) -> Bool {
    property.deprecation == nil && (isMutable || property.isBoxed)
  }
}

extension Property {
  /// What stands for it in JSON: its name, the only value it can have, and what stands for nil, where
  /// the type does not say that.
  func encoding(isSameType: Bool) -> String {
    let value = constant.map { " = \(ListingText.literal($0))" } ?? ""
    let null = isSameType && isNullable && isRequired ? ", nil as null" : ""
    return ListingText.wire(wireName) + value + null
  }

  var assumed: String? {
    appliedDefault.map(ListingText.value) ?? defaultValue.map(ListingText.literal)
  }
}
