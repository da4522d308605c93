import SeamstressBlueprint

/// A structure with its properties: one reference in its view and in the view of each of them.
final class StructMembers {
  let head: DeclarationHead
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
  /// The names and types of all properties, each of which is printed up to six times.
  private let written: SwiftWriter
  private let spellings: [Spelling]

  struct Traits: OptionSet {
    let rawValue: UInt8
    static let isOptional = Traits(rawValue: 1)
    static let isThreeState = Traits(rawValue: 2)
    static let isDeprecated = Traits(rawValue: 4)
    /// The name means something else where the value is written.
    static let needsSelf = Traits(rawValue: 8)
  }

  /// Where in `written` the parts of a property stand.
  private struct Spelling {
    let name: Range<Int>
    let label: Range<Int>
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
    var written = SwiftWriter()
    var traits: [Traits] = []
    var spellings: [Spelling] = []
    traits.reserveCapacity(properties.count)
    spellings.reserveCapacity(properties.count)
    for index in properties.indices {
      traits.append(Self.traits(of: properties[index], isSent: isSent))
      spellings.append(Self.write(properties[index], traits[index], scope, to: &written))
    }
    self.written = written
    self.traits = traits
    self.spellings = spellings
  }

  private static func traits(of property: borrowing Property, isSent: Bool) -> Traits {
    var traits: Traits = []
    if property.isOptional { traits.insert(.isOptional) }
    if property.isThreeState(isSent: isSent) { traits.insert(.isThreeState) }
    if property.deprecation != nil {
      traits.insert(.isDeprecated)
    } else if property.name.bare == "json" || !property.name.isPlain {
      traits.insert(.needsSelf)
    }
    return traits
  }

  private static func write(
    _ property: borrowing Property, _ traits: Traits, _ scope: FileScope,
    to out: inout SwiftWriter
  ) -> Spelling {
    let name = out.range { $0.add(property.name) }
    let isPlain = property.name.isPlain
    let storage =
      traits.contains(.isDeprecated)
      ? out.range { out in
        out.add("_")
        out.bare(property.name)
      }
      : isPlain ? name : out.range { $0.member(property.name) }
    return Spelling(
      name: name, label: isPlain ? name : out.range { $0.label(property.name) }, storage: storage,
      type: out.range { out in
        if traits.contains(.isThreeState) {
          scope.spelling.write("Nullable<", property.type, ">?", to: &out)
        } else {
          scope.spelling.write(
            "", property.type, traits.contains(.isOptional) ? "?" : "", to: &out)
        }
      })
  }

  // MARK: Names and types

  func writeName(_ index: Int, to out: inout SwiftWriter) {
    out.add(spellings[index].name, of: written)
  }

  /// The name of the parameter.
  func writeLabel(_ index: Int, to out: inout SwiftWriter) {
    out.add(spellings[index].label, of: written)
  }

  /// The name under which the value is stored: another one where the public name is deprecated.
  func writeStorage(_ index: Int, to out: inout SwiftWriter) {
    out.add(spellings[index].storage, of: written)
  }

  func writeType(_ index: Int, to out: inout SwiftWriter) {
    out.add(spellings[index].type, of: written)
  }
}
