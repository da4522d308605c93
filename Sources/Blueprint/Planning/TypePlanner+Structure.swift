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
    // By position: a member in a variable would be copied.
    for index in members.indices {
      let schema = members[index].schema
      guard isSent(schema, in: site.direction) else {
        record(schema, .excluded, reason: "its values travel the other way")
        continue
      }
      if members[index].isDescribed {
        record(schema, .emitted)
      } else {
        noteUndescribed(members[index])
      }
      inner.own = .text(members[index].spelling)
      properties.append(property(members, index, at: inner, names: &names))
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
    _ members: [ObjectShape.Member], _ index: Int, at site: Site, names: inout NameScope
  ) -> Property {
    let (schema, spelling) = (members[index].schema, members[index].spelling)
    let isDescribed = members[index].isDescribed
    let planned = type(of: schema, shapes.number(of: schema, members[index].number), at: site)
    let assumed = defaultValue(schema)
    return Property(
      name: propertyName(spelling, isDescribed ? schema : nil, names: &names),
      wireName: spelling.text, type: text(planned.type, schema),
      isRequired: members[index].isRequired && isDescribed,
      isNullable: planned.isNullable && planned.type != .json, constant: planned.constant,
      defaultValue: assumed,
      appliedDefault: planned.constant == nil ? applied(assumed, to: planned) : nil,
      documentation: documentation(of: schema), deprecation: deprecation(of: schema),
      isBoxed: false, node: members[index].key)
  }

  func noteUndescribed(_ member: ObjectShape.Member) {
    let known = undescribed[member.key.index, default: []]
    guard !known.contains(where: { $0 === member.spelling }) else { return }
    undescribed[member.key.index] = known + [member.spelling]
    bag.note(.undescribed(member.name), at: member.key)
  }

  /// The type of a member of a JSON object, which is never bytes. `format: binary` there has no encoding that a reader
  /// could rely on, so its text is left as it is.
  func text(_ type: TypeReference, _ schema: Schema) -> TypeReference {
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
    _ spelling: Spelling, _ place: Schema?, names: inout NameScope
  ) -> SwiftName {
    if !configuration.names.isEmpty, let place, let name = configuration.chosenName(at: place) {
      return names.claim([naming.chosenMember(name)])
    }
    return names.claim(
      spelling.member, or: naming.memberNames(spelling.text), suffix: "Value")
  }

  private func additional(_ object: ObjectShape, at site: Site) -> TypeReference? {
    guard let additional = object.additional else {
      return configuration.keepsUnknownProperties ? .json : nil
    }
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
