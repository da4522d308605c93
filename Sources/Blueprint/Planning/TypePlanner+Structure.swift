import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

extension TypePlanner {
  func structure(_ object: ObjectShape, of id: TypeID, at site: Site) -> Structure {
    var names = NameScope(reserved: ReservedWords.members)
    names.reserve(additionalProperties)
    var inner = site
    if table[id].scope != .module { inner.outer = .name(table[id].name) }
    var properties: [Property] = []
    properties.reserveCapacity(object.members.count)
    let members = object.members
    for index in members.indices {
      let member = members[index]
      guard isSent(member.schema, in: site.direction) else {
        record(member.schema, .excluded, reason: "its values travel the other way")
        continue
      }
      if member.isDescribed { record(member.schema, .emitted) } else { noteUndescribed(member) }
      inner.own = .text(member.spelling)
      properties.append(property(member, at: inner, names: &names))
    }
    return Structure(properties: properties, additional: additional(object, at: site))
  }

  /// `readOnly` is left out of what is sent, `writeOnly` out of what comes back (OpenAPI §4.8.24).
  private func isSent(_ schema: Schema, in direction: Usage) -> Bool {
    switch direction {
    case .request: !directions.isReadOnly(schema)
    case .response: !directions.isWriteOnly(schema)
    default: true
    }
  }

  private func property(
    _ member: ObjectShape.Member, at site: Site, names: inout NameScope
  ) -> Property {
    let planned = type(of: member.schema, shapes.number(of: member.schema, member.number), at: site)
    let assumed = defaultValue(member.schema)
    return Property(
      name: propertyName(member, names: &names),
      wireName: member.name, type: text(planned.type, member.schema),
      isRequired: member.isRequired && member.isDescribed,
      isNullable: planned.isNullable && planned.type != .json, constant: planned.constant,
      defaultValue: assumed,
      appliedDefault: planned.constant == nil ? applied(assumed, to: planned) : nil,
      documentation: documentation(of: member.schema),
      deprecation: deprecation(of: member.schema), isBoxed: false, node: member.key)
  }

  func noteUndescribed(_ member: ObjectShape.Member) {
    let known = undescribed[member.key.index, default: []]
    guard !known.contains(where: { $0 === member.spelling }) else { return }
    undescribed[member.key.index] = known + [member.spelling]
    bag.note(.undescribed(member.name), at: member.key)
  }

  /// A member of a JSON object is never bytes. `format: binary` there has no encoding that a reader
  /// could rely on, so its text is left as it is.
  private func text(_ type: TypeReference, _ schema: Schema) -> TypeReference {
    guard type.mayBeBytes || !configuration.types.isEmpty else { return type }
    switch shapes.destination(of: schema).shape.kind {
    case .bytes: return .string
    case .array(let items?):
      guard case .bytes = shapes.destination(of: items).shape.kind else { return type }
      return .array(.string)
    default: return type
    }
  }

  private func propertyName(
    _ member: ObjectShape.Member, names: inout NameScope
  ) -> SwiftName {
    if member.isDescribed, !configuration.names.isEmpty,
      let name = configuration.chosenName(at: member.schema)
    {
      return names.claim([naming.chosenMember(name)])
    }
    return names.claim(
      member.spelling.member, or: naming.memberNames(member.name), suffix: "Value")
  }

  private func additional(_ object: ObjectShape, at site: Site) -> TypeReference? {
    guard let additional = object.additional else { return nil }
    guard let schema = additional else { return .json }
    var inner = site
    inner.own = ["additional", "property"]
    let planned = type(of: schema, at: inner)
    return planned.isNullable && planned.type != .json ? .optional(planned.type) : planned.type
  }
}

extension TypeReference {
  fileprivate var mayBeBytes: Bool {
    switch self {
    case .data, .array: true
    default: false
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func undescribed(_ name: String) -> Self {
    .init(
      "undescribed-property", "'\(name)' is required and described nowhere",
      effect: "it may be anything, and may be missing",
      help: "add it to 'properties', or take it out of 'required'")
  }
}
