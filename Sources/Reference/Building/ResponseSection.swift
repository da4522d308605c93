internal import SeamstressBlueprint
internal import SeamstressDocuments
internal import SeamstressSamples

/// What comes back: «Returns: void», or the type with its properties, folded. A body that is
/// described and not read is described here, too.
struct ResponseSection {
  let index: ReferenceIndex

  func blocks(_ operation: OperationPlan) -> [Block] {
    [.heading(2, "Response"), .hint(.success, [.text("Returns: ")] + result(operation))]
      + properties(operation)
  }

  private func result(_ operation: OperationPlan) -> [Inline] {
    let words = TypeWords(index: index)
    switch operation.result {
    case .void: return [.strong([.text("void")])]
    case .text: return [.emphasis([.text("String")])]
    case .bytes: return [.emphasis([.text("Bytes")])]
    case .stream(let type, _): return [.text("a stream of ")] + words.inlines(type)
    case .byStatus(let type): return words.inlines(type)
    case .value(let type, let path, let isOptional):
      let place: [Inline] =
        path.isEmpty
        ? [] : [.text(" (as "), .code(path.joined(separator: ".")), .text(" of the body)")]
      let pages: [Inline] = operation.pagination == nil ? [] : [.text(", page by page")]
      return words.inlines(type) + (isOptional ? [.text(", or nothing")] : []) + pages + place
    }
  }

  private func properties(_ operation: OperationPlan) -> [Block] {
    switch operation.result {
    case .value(let type, _, _), .stream(let type, _):
      guard let id = type.namedTypes.first, let declaration = index.declarations[id],
        case .structure(let structure) = declaration.kind
      else { return [] }
      let fields = FieldBuilder(index: index).fields(structure, isSent: false, depth: 3)
      return [.details([.text("Properties of "), .code(index.name(id))], [.fields(fields)])]
    case .void: return ignoredBody(operation)
    case .text, .bytes, .byStatus: return []
    }
  }

  /// The members of a body that the method does not read.
  private func ignoredBody(_ operation: OperationPlan) -> [Block] {
    let source = operation.source?.node ?? operation.node
    guard let schema = source.successResponse?.firstMedia?["schema"]?.resolved,
      let members = schema["properties"]?.members, !members.isEmpty
    else { return [] }
    let fields = members.map { member -> Field in
      let component = component(member.value)
      let schema = member.value.resolved ?? member.value
      var field = Field(
        name: member.name, type: component?.type ?? [.emphasis([.text(Self.word(schema))])],
        description: schema["description"]?.string.map { TextReader($0).blocks } ?? [])
      field.children = component?.children ?? []
      return field
    }
    return [
      .details(
        [.text("What the body may hold")],
        [.text("The method does not read it; some answers leave it out."), .fields(Array(fields))])
    ]
  }

  private func component(_ node: Node) -> (type: [Inline], children: [Field])? {
    guard let reference = node["$ref"]?.string,
      let name = reference.split(separator: "/").last.map(String.init),
      let component = index.blueprint.components.first(where: { $0.name == name })
    else { return nil }
    let type = TypeWords(index: index).inlines(component.type)
    guard let id = component.type.namedTypes.first,
      case .structure(let structure)? = index.declarations[id]?.kind
    else { return (type, []) }
    return (type, FieldBuilder(index: index).fields(structure, isSent: false, depth: 3))
  }

  private static func word(_ schema: Node) -> String {
    switch schema["type"]?.string {
    case "boolean": "Boolean"
    case "integer": "Integer"
    case "number": "Number"
    case "string": "String"
    case "array": "List"
    default: "Object"
    }
  }
}
