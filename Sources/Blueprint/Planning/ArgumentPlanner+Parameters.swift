import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

extension ArgumentPlanner {
  private static let ignored = ["accept", "content-type", "authorization"]

  /// Those of the path item, overridden by those of the operation (OpenAPI §4.8.10.1).
  mutating func addParameters() {
    let own = draft.selected.documented.parameters
    let inherited = draft.selected.path.parameters
    inputs.arguments.reserveCapacity(own.count + inherited.count)
    // By position: a parameter in a variable would be copied.
    for index in inherited.indices where !inherited[index].isOverridden(by: own) {
      addUnlessHidden(inherited[index])
    }
    for index in own.indices { addUnlessHidden(own[index]) }
  }

  private mutating func addUnlessHidden(_ parameter: Parameter) {
    guard types.shapes.isHidden(parameter) else { return add(parameter) }
    record(parameter, .excluded, reason: TypePlanner.hidden)
  }

  /// What is declared nowhere but in the path has no place of its own to mark.
  func record(_ parameter: Parameter, _ outcome: Coverage.Outcome, reason: String? = nil) {
    guard parameter.node.isObject else { return }
    types.coverage.record(.parameter, outcome, parameter.node, reason: reason)
  }

  private mutating func add(_ parameter: Parameter) {
    if parameter.location == .header, Self.ignored.contains(parameter.name.lowercased()) {
      record(parameter, .emitted, reason: "the runtime sets this header")
      return
    }
    record(parameter, .emitted)
    let place = Argument.Place(parameter.location)
    if place == .querystring, addMembers(ofQuery: parameter) { return }
    let schema = parameter.schema ?? parameter.content?.schema
    let spelling = types.spellings[parameter.name]
    let planned = planned(parameter, schema, spelling)
    let label = label(spelling, chosenAt: parameter, prefix: parameter.location.rawValue)
    let assumed = place == .path ? nil : schema.flatMap(types.defaultValue)
    let applied = assumed.flatMap { types.applied($0, to: .init(type: planned.type)) }
    inputs.arguments.append(
      Argument(
        label: label, wireName: parameter.name, type: planned.type,
        isRequired: parameter.isRequired && applied == nil || place == .path, isNullable: false,
        place: place, style: style(parameter), defaultValue: assumed, appliedDefault: applied,
        documentation: parameter.description ?? schema.flatMap(types.documentation),
        deprecation: types.deprecation(isDeprecated: parameter.isDeprecated, at: parameter.node),
        node: parameter.node))
  }

  /// What is described by a media type other than JSON is given as the text that it is.
  private mutating func planned(
    _ parameter: Parameter, _ schema: Schema?, _ spelling: Spelling
  ) -> TypePlanner.Planned {
    if let content = parameter.content, BodyKind(mediaType: content.name) != .json,
      !isMapOfQuery(parameter)
    {
      types.leaveWhole(.init(kind: .text, media: content))
      return TypePlanner.Planned(type: .string)
    }
    guard let schema else {
      return TypePlanner.Planned(type: parameter.content == nil ? .string : .json)
    }
    return type(of: schema, for: spelling)
  }

  private func style(_ parameter: Parameter) -> ParameterStyle? {
    if let content = parameter.content {
      guard BodyKind(mediaType: content.name) == .json else { return nil }
      return ParameterStyle(name: .json, explode: false, allowReserved: false)
    }
    let usual = parameter.location.defaultStyle
    let isUsual = parameter.style == usual.name.rawValue
    guard let name = isUsual ? usual.name : ParameterStyle.Name(rawValue: parameter.style)
    else { return nil }
    let style = ParameterStyle(
      name: name, explode: parameter.explode, allowReserved: parameter.allowReserved)
    return style == usual ? nil : style
  }
}

extension Parameter {
  /// Whether one of others has its name and location.
  fileprivate func isOverridden(by others: [Parameter]) -> Bool {
    others.contains { $0.name == name && $0.location == location }
  }
}

extension Argument.Place {
  fileprivate init(_ location: Parameter.Location) {
    switch location {
    case .path: self = .path
    case .query: self = .query
    case .header: self = .header
    case .cookie: self = .cookie
    case .querystring: self = .querystring
    }
  }
}

extension Parameter.Location {
  /// OpenAPI §4.8.12.2: what is meant where no style is given.
  fileprivate var defaultStyle: ParameterStyle {
    switch self {
    case .path, .header: ParameterStyle(name: .simple, explode: false, allowReserved: false)
    default: ParameterStyle(name: .form, explode: true, allowReserved: false)
    }
  }
}
