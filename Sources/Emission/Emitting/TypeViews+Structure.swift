import SeamstressBlueprint

extension TypeViews {
  func structure(_ structure: Structure, _ declaration: TypeDeclaration) -> StructView {
    let isSent = declaration.usage.contains(.request)
    let isMutable = isSent || declaration.usage.isEmpty
    let parameters = structure.properties.map { parameter($0, isSent: isSent) }
    let additional = structure.additional.map { spelling.source($0) }
    let all =
      parameters + (additional.map { ["additionalProperties: [String: \($0)] = [:]"] } ?? [])
    let names = WireNames {
      Dictionary(
        structure.properties.map { ($0.wireName, $0.name.bare) }, uniquingKeysWith: { $1 })
    }
    return StructView(
      documentation: documentation(declaration.documentation, declaration.deprecation),
      access: access, name: "\(declaration.name)",
      properties: structure.properties.enumerated().map { index, property in
        self.property(property, at: index, names, isSent: isSent, isMutable: isMutable)
      },
      keyword: isMutable ? "var" : "let", additional: additional,
      parameters: Layout.arguments(all, before: access.width + 8, after: 3),
      members: members(structure, isSent: isSent),
      keys: UnionSelection.keyArguments(structure.properties.map(\.wireName)))
  }

  /// What the initialiser is given when the type is read. The last one looks whether all were read:
  /// what throws later finds a value that must be copied out of the way first.
  private func members(_ structure: Structure, isSent: Bool) -> SwiftSource? {
    var members = structure.properties.enumerated().map { index, property in
      (label: SwiftSource.label(property.name), value: read(property, index, isSent: isSent))
    }
    if structure.additional != nil {
      members.append((label: "additionalProperties", value: "object.additional()"))
    }
    guard let last = members.popLast() else { return nil }
    members.append((last.label, "object.finished(\(last.value))"))
    return Layout.arguments(
      members.map { "\($0.label): \($0.value)" }, before: 18, after: 1)
  }

  private func property(
    _ property: Property, at index: Int, _ names: WireNames, isSent: Bool,
    isMutable: Bool
  ) -> PropertyView {
    let storage: SwiftSource =
      property.deprecation == nil
      ? .member(property.name) : "_\(.bare(property.name))"
    let isQuoted = property.name.source != property.name.bare
    let needsSelf = storage == "json" || isQuoted && property.deprecation == nil
    return PropertyView(
      documentation: documentation(
        property.documentation?.renaming(names), property.deprecation, notes(property)),
      access: access, keyword: isMutable || property.isBoxed ? "var" : "let",
      name: "\(property.name)",
      type: type(property, isSent: isSent), storage: storage,
      write: write(property, index, needsSelf ? "self.\(storage)" : storage, isSent: isSent),
      boxing: boxing(property, isSent: isSent),
      deprecation: property.deprecation.map(Self.deprecation))
  }

  /// An absent value needs no box.
  private func boxing(_ property: Property, isSent: Bool) -> SwiftSource? {
    guard property.isBoxed else { return nil }
    return property.isOptional || property.isThreeState(isSent: isSent)
      ? "@BoxedOptional" : "@Boxed"
  }

  private func notes(_ property: Property) -> [String] {
    [property.defaultValue?.assumption].compactMap { $0 }
  }

  private func type(_ property: Property, isSent: Bool) -> SwiftSource {
    let type = spelling.source(property.type)
    if property.isThreeState(isSent: isSent) { return "Nullable<\(type)>?" }
    return property.isOptional ? "\(type)?" : type
  }

  private func parameter(_ property: Property, isSent: Bool) -> SwiftSource {
    let start: SwiftSource =
      "\(.label(property.name)): \(type(property, isSent: isSent))"
    if let constant = property.constant, property.isRequired, !property.isNullable {
      return "\(start) = \(spelling.source(constant))"
    }
    if let value = property.appliedDefault { return "\(start) = \(spelling.source(value))" }
    return property.isOptional && !(property.isRequired && property.isNullable && isSent)
      ? "\(start) = nil" : start
  }

  // MARK: Codec

  private func read(_ property: Property, _ index: Int, isSent: Bool) -> SwiftSource {
    if property.isThreeState(isSent: isSent) { return "object.nullable(\(index))" }
    if let value = property.appliedDefault {
      var optional = property
      optional.appliedDefault = nil
      optional.isRequired = false
      return "\(read(optional, index, isSent: false)) ?? \(spelling.source(value))"
    }
    let suffix: SwiftSource = property.isOptional ? "IfPresent" : ""
    let hasConstant = property.constant != nil && !property.isOptional
    let fallback: SwiftSource =
      hasConstant ? property.constant.map { ", default: \(spelling.source($0))" } ?? "" : ""
    switch property.type {
    case .string where !hasConstant: return "object.string\(suffix)(\(index))"
    case .boolean: return "object.bool\(suffix)(\(index)\(fallback))"
    case .integer where !hasConstant: return "object.int\(suffix)(\(index))"
    case .double where !hasConstant: return "object.double\(suffix)(\(index))"
    case .date: return "object.date\(suffix)(\(index))"
    case .uuid: return "object.uuid\(suffix)(\(index))"
    case .uri where !hasConstant: return "object.uri\(suffix)(\(index))"
    case .array: return "object.array\(suffix)(\(index))"
    case .dictionary: return "object.dictionary\(suffix)(\(index))"
    case .json where !property.isOptional: return "object.value(\(index), default: .null)"
    default:
      if hasConstant { return "object.value(\(index)\(fallback))" }
      return property.isOptional
        ? "object.valueIfPresent(\(index))" : "object.value(\(index))"
    }
  }

  private func write(
    _ property: Property, _ index: Int, _ value: SwiftSource, isSent: Bool
  ) -> SwiftSource {
    let form: SwiftSource =
      if property.appliedDefault != nil {
        "field"
      } else if property.isThreeState(isSent: isSent) || !property.isRequired {
        "fieldIfPresent"
      } else if property.isOptional {
        "fieldOrNull"
      } else {
        "field"
      }
    return "\(form)(\(index), \(value))"
  }
}
