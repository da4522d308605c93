import SeamstressBlueprint

/// A structure with its properties: one reference in its view and in the view of each of them.
final class StructMembers {
  let declaration: TypeDeclaration
  let properties: [Property]
  /// What is asked of each property several times; a property is large to copy.
  let traits: [Traits]
  /// The type of members beyond the properties.
  let additional: TypeReference?
  /// Values are sent, so that null and nothing are told apart.
  let isSent: Bool
  let isMutable: Bool
  let names: WireNames
  let scope: FileScope

  struct Traits: OptionSet {
    let rawValue: UInt8
    static let isOptional = Traits(rawValue: 1)
    static let isThreeState = Traits(rawValue: 2)
    static let isDeprecated = Traits(rawValue: 4)
  }

  init(_ structure: Structure, _ declaration: TypeDeclaration, _ scope: FileScope) {
    let isSent = declaration.usage.contains(.request)
    self.declaration = declaration
    properties = structure.properties
    additional = structure.additional
    self.scope = scope
    self.isSent = isSent
    isMutable = isSent || declaration.usage.isEmpty
    names = WireNames(properties)
    traits = properties.map { property in
      var traits: Traits = []
      if property.isOptional { traits.insert(.isOptional) }
      if property.isThreeState(isSent: isSent) { traits.insert(.isThreeState) }
      if property.deprecation != nil { traits.insert(.isDeprecated) }
      return traits
    }
  }
}
