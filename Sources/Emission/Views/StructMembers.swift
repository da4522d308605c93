import SeamstressBlueprint

/// A structure with its properties: one reference in its view and in the view of each of them.
final class StructMembers {
  let head: DeclarationHead
  let properties: [Property]
  /// The type of members beyond the properties.
  let additional: TypeReference?
  /// Values are sent, so that null and nothing are told apart.
  let isSent: Bool
  let isMutable: Bool
  let names: WireNames
  let scope: FileScope
  /// What is asked of each property several times.
  private let entries: [Entry]
  /// The names and types of all properties, each of which is printed up to six times.
  private let written: SwiftWriter

  struct Traits: OptionSet {
    let rawValue: UInt8
    static let isOptional = Traits(rawValue: 1)
    static let isThreeState = Traits(rawValue: 2)
    static let isDeprecated = Traits(rawValue: 4)
    /// The name means something else where the value is written.
    static let needsSelf = Traits(rawValue: 8)
  }

  private struct Entry {
    let traits: Traits
    // Where these stand in `written`.
    let name: Range<Int>
    let label: Range<Int>
    let argument: Range<Int>
    let storage: Range<Int>
    let type: Range<Int>
  }

  init(_ structure: Structure, _ declaration: TypeDeclaration, _ scope: FileScope) {
    let isSent = declaration.usage.contains(.request)
    head = DeclarationHead(declaration)
    properties = structure.properties
    additional = structure.additional
    self.scope = scope
    self.isSent = isSent
    isMutable = isSent || declaration.usage.isEmpty
    names = WireNames(properties)
    var written = SwiftWriter(capacity: properties.count * 48)
    entries = properties.map { property in
      let isPlain = property.name.isPlain
      let traits = Self.traits(of: property, isPlain: isPlain, isSent: isSent)
      return Self.entry(property, traits, isPlain: isPlain, scope, to: &written)
    }
    self.written = written
  }

  private static func traits(of property: Property, isPlain: Bool, isSent: Bool) -> Traits {
    var traits: Traits = []
    if property.isOptional { traits.insert(.isOptional) }
    if property.isThreeState(isSent: isSent) { traits.insert(.isThreeState) }
    if property.deprecation != nil {
      traits.insert(.isDeprecated)
    } else if !isPlain || property.name.bare == "json" {
      traits.insert(.needsSelf)
    }
    return traits
  }

  private static func entry(
    _ property: Property, _ traits: Traits, isPlain: Bool, _ scope: FileScope,
    to out: inout SwiftWriter
  ) -> Entry {
    let bare = out.range { $0.bare(property.name) }
    let storage =
      traits.contains(.isDeprecated)
      ? out.range { out in
        out.add("_")
        out.bare(property.name)
      }
      : isPlain ? bare : out.range { $0.member(property.name) }
    let type = out.range { out in
      if traits.contains(.isThreeState) {
        scope.spelling.write("Nullable<", property.type, ">?", to: &out)
      } else {
        scope.spelling.write("", property.type, traits.contains(.isOptional) ? "?" : "", to: &out)
      }
    }
    return Entry(
      traits: traits, name: isPlain ? bare : out.range { $0.add(property.name) },
      label: isPlain ? bare : out.range { $0.label(property.name) },
      argument: isPlain ? bare : out.range { $0.argument(property.name) }, storage: storage,
      type: type)
  }

  func has(_ trait: Traits, _ index: Int) -> Bool { entries[index].traits.contains(trait) }

  // MARK: Names and types

  func writeName(_ index: Int, to out: inout SwiftWriter) {
    out.add(entries[index].name, of: written)
  }

  /// The name of the argument in a call of the initialiser.
  func writeArgument(_ index: Int, to out: inout SwiftWriter) {
    out.add(entries[index].argument, of: written)
  }

  /// The name of the parameter where it is declared.
  func writeLabel(_ index: Int, to out: inout SwiftWriter) {
    out.add(entries[index].label, of: written)
  }

  /// The name under which the value is stored: another one where the public name is deprecated.
  func writeStorage(_ index: Int, to out: inout SwiftWriter) {
    out.add(entries[index].storage, of: written)
  }

  func writeType(_ index: Int, to out: inout SwiftWriter) {
    out.add(entries[index].type, of: written)
  }
}
