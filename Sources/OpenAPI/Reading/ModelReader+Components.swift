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
      case .parameters: section.members.forEach { _ = parameter($0.value, named: $0.name) }
      case .headers: section.members.forEach { _ = header($0) }
      case .requestBodies: section.members.forEach { _ = requestBody($0) }
      case .responses:
        section.members.forEach { _ = response($0.value, named: $0.name, $0.key, .default) }
      case .mediaTypes: section.members.forEach { _ = mediaType($0) }
      case .pathItems: section.members.forEach { _ = layers(of: $0.value, named: $0.name) }
      case .examples: section.members.forEach { checkTarget($0, .example) }
      case .links: section.members.forEach { checkTarget($0, .link) }
      case .callbacks: section.members.forEach { checkTarget($0, .callback) }
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

  /// Examples, links and callbacks are not generated from; only their references are followed.
  func checkTarget(_ member: Node.Member, _ kind: ComponentKind) {
    _ = target(member.value, named: member.name, kind)
  }
}

enum ComponentsField: String, FieldName {
  case schemas, securitySchemes, parameters, headers, requestBodies, responses, mediaTypes
  case pathItems, examples, links, callbacks

  static let owner = "'components'"
  static let byName = index()
}
