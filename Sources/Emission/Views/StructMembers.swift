import SeamstressBlueprint

/// The properties of a structure: one reference in the view of each.
final class StructMembers {
  let properties: [Property]
  /// What is asked of each property several times; a property is large to copy.
  let traits: [Traits]
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

  init(_ properties: [Property], _ usage: Usage, _ scope: FileScope) {
    let isSent = usage.contains(.request)
    self.properties = properties
    self.scope = scope
    self.isSent = isSent
    isMutable = isSent || usage.isEmpty
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
