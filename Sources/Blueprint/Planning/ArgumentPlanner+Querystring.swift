import SeamstressOpenAPI

/// A parameter that is the whole query (OpenAPI 3.2 §4.12.3): the members of a form are parameters
/// like others; JSON and any text stand there without a name.
extension ArgumentPlanner {
  /// False for what is no form with members.
  mutating func addMembers(ofQuery parameter: Parameter) -> Bool {
    guard let content = parameter.content, BodyKind(mediaType: content.name) == .form,
      let schema = content.schema,
      case .object(let object) = types.shapes.destination(of: schema).shape.kind
    else { return false }
    add(object)
    apply(content.encodings)
    for index in inputs.arguments.indices where inputs.arguments[index].place == .member {
      place(&inputs.arguments[index], object, in: parameter)
    }
    for index in inputs.constants.indices where inputs.constants[index].place == .member {
      inputs.constants[index].place = .query
    }
    return true
  }

  /// In a form an object is JSON, unless an encoding says otherwise (OpenAPI §4.8.15.1.1).
  private func place(_ argument: inout Argument, _ object: ObjectShape, in parameter: Parameter) {
    argument.place = .query
    argument.isRequired = argument.isRequired && parameter.isRequired
    guard argument.style == nil, let schema = object.member(argument.wireName)?.schema else {
      return
    }
    switch types.shapes.destination(of: schema).shape.kind {
    case .object, .map:
      argument.style = ParameterStyle(name: .json, explode: false, allowReserved: false)
    default: break
    }
  }

  /// Whether any members may be in the query.
  func isMapOfQuery(_ parameter: Parameter) -> Bool {
    guard parameter.location == .querystring, let content = parameter.content,
      BodyKind(mediaType: content.name) == .form, let schema = content.schema,
      case .map = types.shapes.destination(of: schema).shape.kind
    else { return false }
    return true
  }
}
