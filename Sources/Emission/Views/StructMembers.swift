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
      let isPlain = properties[index].name.isPlain
      traits.append(Self.traits(properties, index, isPlain: isPlain, isSent: isSent))
      spellings.append(
        Self.write(properties, index, traits[index], isPlain: isPlain, scope, to: &written))
    }
    self.written = written
    self.traits = traits
    self.spellings = spellings
  }

  // Properties are looked at where they lie.

  private static func traits(
    _ properties: [Property], _ index: Int, isPlain: Bool, isSent: Bool
  ) -> Traits {
    var traits: Traits = []
    if properties[index].isOptional { traits.insert(.isOptional) }
    if properties[index].isThreeState(isSent: isSent) { traits.insert(.isThreeState) }
    if properties[index].deprecation != nil {
      traits.insert(.isDeprecated)
    } else if !isPlain || properties[index].name.bare == "json" {
      traits.insert(.needsSelf)
    }
    return traits
  }

  private static func write(
    _ properties: [Property], _ index: Int, _ traits: Traits, isPlain: Bool, _ scope: FileScope,
    to out: inout SwiftWriter
  ) -> Spelling {
    let name = properties[index].name
    let bare = out.range { $0.bare(name) }
    return Spelling(
      name: isPlain ? bare : out.range { $0.add(name) },
      label: isPlain ? bare : out.range { $0.label(name) },
      storage: traits.contains(.isDeprecated)
        ? out.range { out in
          out.add("_")
          out.bare(name)
        }
        : isPlain ? bare : out.range { $0.member(name) },
      type: out.range { out in
        if traits.contains(.isThreeState) {
          scope.spelling.write("Nullable<", properties[index].type, ">?", to: &out)
        } else {
          scope.spelling.write(
            "", properties[index].type, traits.contains(.isOptional) ? "?" : "", to: &out)
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
