internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  /// Every definition is read, used or not: a mistake in it is one whether or not it is used yet.
  func components(_ member: Node.Member) -> Components {
    var components = Components(node: nil, schemas: [], securitySchemes: [])
    guard let node = object(member) else { return components }
    components.node = node
    walk(node, ComponentsField.self) { field, member in
      guard let section = object(member) else { return }
      switch field {
      case .schemas: components.schemas = section.members.map(componentSchema)
      case .securitySchemes:
        components.securitySchemes = section.members.compactMap(securityScheme)
        inventory.securitySchemes = components.securitySchemes
      case .examples: checkTargets(member, .example)
      case .links: checkTargets(member, .link)
      case .callbacks: checkTargets(member, .callback)
      default: for member in section.members { readUnnamed(field, member) }
      }
    }
    return components
  }

  private func componentSchema(_ member: Node.Member) -> (name: String, key: Node, schema: Schema) {
    let schema = schema(at: member.value)
    let name = member.name
    schema.componentName = name
    return (name, member.key, schema)
  }

  /// Definitions that the model holds only where they are referred to.
  private func readUnnamed(_ field: ComponentsField, _ member: Node.Member) {
    switch field {
    case .parameters: _ = parameter(member.value, named: member.name)
    case .headers: _ = header(member)
    case .requestBodies: _ = requestBody(member)
    case .responses: _ = response(member.value, named: member.name, member.key, .default)
    case .mediaTypes: _ = mediaType(member)
    case .pathItems: _ = layers(of: member.value, named: member.name)
    case .schemas, .securitySchemes, .examples, .links, .callbacks: break
    }
  }

  /// Examples, links and callbacks are not generated from; only their references are followed.
  func checkTargets(_ member: Node.Member, _ kind: ComponentKind) {
    for member in members(member) { _ = target(member.value, named: member.name, kind) }
  }
}

enum ComponentsField: String, FieldName {
  case schemas, securitySchemes, parameters, headers, requestBodies, responses, mediaTypes
  case pathItems, examples, links, callbacks

  static let owner = "'components'"
  static let table = KeywordTable<Self>()
}
