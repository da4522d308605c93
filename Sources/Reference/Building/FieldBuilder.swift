internal import SeamstressBlueprint
internal import SeamstressDocuments
internal import SeamstressEmission

/// Describes arguments and properties: required ones first, what is inside an object folded below
/// it, as deep as the object has no page of its own.
struct FieldBuilder {
  private static let deepest = 4
  let index: ReferenceIndex
  private var words: TypeWords { TypeWords(index: index) }

  func fields(_ operation: OperationPlan) -> [Field] {
    operation.arguments.map { argument in
      var field = Field(
        name: argument.wireName, type: words.inlines(argument.type),
        presence: argument.isRequired ? "Required" : nil, place: place(argument),
        description: argument.documentation.map { TextReader($0).blocks } ?? [],
        deprecation: argument.deprecation.map { $0.message ?? "" },
        defaultValue: defaultText(argument.node), swift: swift(argument))
      field.values = values(argument.type)
      field.children = children(argument.type, depth: 1)
      return field
    }
  }

  func fields(_ structure: Structure, isSent: Bool, depth: Int = 0) -> [Field] {
    let ordered =
      isSent
      ? structure.properties.filter(\.isRequired) + structure.properties.filter { !$0.isRequired }
      : structure.properties
    return ordered.map { property in
      var field = Field(
        name: property.wireName, type: words.inlines(property.type),
        presence: isSent
          ? (property.isRequired ? "Required" : nil) : (property.isOptional ? "Optional" : nil),
        description: property.documentation.map { TextReader($0).blocks } ?? [],
        deprecation: property.deprecation.map { $0.message ?? "" },
        defaultValue: property.defaultValue.flatMap(text),
        swift: swift(property, isSent: isSent))
      field.values = property.constant.flatMap(text).map { [$0] } ?? values(property.type)
      field.children = children(property.type, depth: depth + 1)
      return field
    }
  }

  /// What is inside an object that has no page of its own.
  private func children(_ type: TypeReference, depth: Int) -> [Field] {
    guard depth < Self.deepest, let id = type.namedTypes.first,
      let declaration = index.declarations[id], case .structure(let structure) = declaration.kind,
      case .page(let page, let anchor)? = index.target(id),
      anchor != nil || index.groupOfType[id] != nil, page != .home
    else { return [] }
    return fields(structure, isSent: declaration.usage.contains(.request), depth: depth)
  }

  private func values(_ type: TypeReference) -> [String] {
    guard let id = type.namedTypes.first,
      case .enumeration(let enumeration)? = index.declarations[id]?.kind,
      enumeration.cases.count <= 60
    else { return [] }
    return enumeration.cases.compactMap { text($0.value) }
  }

  func text(_ literal: Literal) -> String? {
    switch literal {
    case .string(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .null: nil
    case .list(let elements):
      "[\(elements.map { text($0) ?? "null" }.joined(separator: ", "))]"
    }
  }

  private func defaultText(_ node: Node) -> String? {
    let schema = node.isObject ? node["schema"] : node.parent?[node.text]
    guard let value = schema?["default"], !value.isContainer, !value.isNull, !value.text.isEmpty
    else { return nil }
    return value.text
  }

  private func place(_ argument: Argument) -> String? {
    guard argument.node.isObject else { return nil }
    if let part = argument.part { return "header of the part \(part)" }
    switch argument.place {
    case .path: return "in the path"
    case .query: return "in the query"
    case .header: return "header"
    case .cookie: return "cookie"
    case .querystring: return "the whole query"
    case .body: return "body"
    case .member, .partHeader: return nil
    }
  }

  private func swift(_ argument: Argument) -> String {
    let type = index.spelling.source(argument.type).text
    if argument.isThreeState { return "\(argument.label.bare): Nullable<\(type)>?" }
    let mark = argument.isRequired && !argument.isNullable ? "" : "?"
    return "\(argument.label.bare): \(type)\(mark)"
  }

  private func swift(_ property: Property, isSent: Bool) -> String {
    let type = index.spelling.source(property.type).text
    if property.isThreeState(isSent: isSent) { return "\(property.name.bare): Nullable<\(type)>?" }
    return "\(property.name.bare): \(type)\(property.isOptional ? "?" : "")"
  }
}
