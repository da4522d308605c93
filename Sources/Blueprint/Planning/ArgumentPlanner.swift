import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

/// Turns the parameters and the body of an operation into labelled arguments: required ones first,
/// each in the order of the document.
struct ArgumentPlanner {
  struct Inputs {
    var arguments: [Argument] = []
    var constants: [OperationPlan.Constant] = []
    var alternatives: [OperationPlan.Alternative] = []
    var body = OperationPlan.Body.none
    var unavailable: String?
  }

  let operations: OperationPlanner
  let draft: OperationPlanner.Draft
  /// Where the types of arguments belong that have no declaration yet.
  private var site: TypePlanner.Site
  var names = NameScope(reserved: ReservedWords.arguments)
  var inputs = Inputs()

  var types: TypePlanner { operations.types }
  var naming: Naming { operations.naming }

  init(operations: OperationPlanner, draft: OperationPlanner.Draft, friends: [TypeID]) {
    self.operations = operations
    self.draft = draft
    site = TypePlanner.Site(
      scope: operations.scope, around: .words(draft.words), own: [], direction: .request,
      friends: friends)
  }

  /// - Parameter choice: The representation of the body to plan for; nil for none.
  mutating func plan(_ choice: BodyKind.Choice?) -> Inputs {
    addParameters()
    if let body = draft.selected.documented.requestBody, let choice { add(body, choice) }
    inputs.arguments.putRequiredFirst()
    return inputs
  }

  // MARK: Parameters

  private static let ignored = ["accept", "content-type", "authorization"]

  /// Those of the path item, overridden by those of the operation (OpenAPI §4.8.10.1).
  private mutating func addParameters() {
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

  /// The type of an argument that is called by the text.
  mutating func type(of schema: Schema, for spelling: Spelling) -> TypePlanner.Planned {
    site.own = .text(spelling)
    return types.type(of: schema, at: site)
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

  private mutating func label(
    _ spelling: Spelling, chosenAt place: some Located, prefix: String
  ) -> SwiftName {
    if !types.configuration.names.isEmpty, let name = types.configuration.chosenName(at: place) {
      return names.claim([naming.chosenMember(name)], suffix: "Value")
    }
    return label(spelling, prefix: prefix)
  }

  private mutating func label(_ spelling: Spelling, prefix: String) -> SwiftName {
    let naming = naming
    return names.claim(
      spelling.member, or: [naming.memberName(words: [prefix] + spelling.words)], suffix: "Value")
  }

  // MARK: Body

  private mutating func add(_ body: RequestBody, _ choice: BodyKind.Choice) {
    switch choice.kind {
    case .json: addJSON(body, choice.media)
    case .form, .multipart: addParts(body, choice)
    case .text:
      let name = choice.media.name
      inputs.body = .text(mediaType: name.isMediaRange ? "text/plain; charset=utf-8" : name)
      types.leaveWhole(choice)
      addWholeBody(body, .string)
    case .bytes, .events, .lines: addBytes(body, choice)
    }
  }

  /// Where the document leaves open what the bytes are, the file says it.
  private mutating func addBytes(_ body: RequestBody, _ choice: BodyKind.Choice) {
    let others = body.content.filter { BodyKind(mediaType: $0.name) == .bytes }
    let isOpen = choice.media.name.isMediaRange || others.count > 1
    inputs.body = .bytes(mediaType: isOpen ? "*/*" : choice.media.name)
    types.leaveWhole(choice)
    addWholeBody(body, .file)
  }

  private mutating func addJSON(_ body: RequestBody, _ media: MediaType) {
    let mediaType = media.name.isMediaRange ? "application/json" : media.name
    guard let schema = media.schema else {
      inputs.body = .json(mediaType: mediaType)
      return addWholeBody(body, .json)
    }
    if let object = flattenable(schema) {
      inputs.body = .members(mediaType: mediaType)
      return addMembers(object)
    }
    let planned = type(of: schema, for: types.spellings["body"])
    inputs.body = .json(mediaType: mediaType)
    addWholeBody(
      body, planned.type, isNullable: planned.isNullable && planned.type != .json,
      documentation: types.documentation(of: schema))
  }

  /// The members of a body whose members become arguments; nil where one value is clearer.
  private func flattenable(_ schema: Schema) -> ObjectShape? {
    let (end, shape, isNullable) = types.shapes.destination(of: schema)
    switch shape.kind {
    case .object(let object):
      let isOpen = if case .some(.some) = object.additional { true } else { false }
      return object.members.count <= 60 && !isOpen && !isNullable ? object : nil
    case .union(let branches, _):
      let areInline = branches.allSatisfy { branch in
        branch.reference == nil && types.shapes.destination(of: branch).schema.componentName == nil
      }
      let areObjects = branches.allSatisfy {
        types.shapes.destination(of: $0).shape.kind.isObject
          || types.shapes.destination(of: $0).shape.kind.isFreeForm
      }
      let isInline = areInline && end.componentName == nil && !isNullable
      return isInline && areObjects ? types.shapes.members(of: schema) : nil
    default: return nil
    }
  }

  private mutating func addMembers(_ object: ObjectShape) {
    inputs.alternatives = object.alternatives
    add(object)
    guard draft.sendsQuery else { return }
    inputs.body = .none
    for index in inputs.arguments.indices where inputs.arguments[index].place == .member {
      inputs.arguments[index].place = .query
    }
    for index in inputs.constants.indices where inputs.constants[index].place == .member {
      inputs.constants[index].place = .query
    }
  }

  mutating func add(_ object: ObjectShape) {
    for member in object.members {
      guard !types.directions.isReadOnly(member.schema) else {
        types.record(member.schema, .excluded, reason: "it is read-only: no request has it")
        continue
      }
      add(member, isRequired: member.isRequired && member.isDescribed)
    }
  }

  private mutating func add(_ member: ObjectShape.Member, isRequired: Bool) {
    if member.isDescribed {
      types.record(member.schema, .emitted)
    } else {
      types.noteUndescribed(member)
    }
    site.own = .text(member.spelling)
    let number = types.shapes.number(of: member.schema, member.number)
    let planned = types.type(of: member.schema, number, at: site)
    if let constant = planned.constant, isRequired, !planned.isNullable {
      inputs.constants.append(.init(wireName: member.name, place: .member, value: constant))
      return
    }
    let label = label(member.spelling, chosenAt: member.schema, prefix: "body")
    let assumed = types.defaultValue(member.schema)
    let applied = assumed.flatMap { types.applied($0, to: planned) }
    inputs.arguments.append(
      Argument(
        label: label, wireName: member.name, type: planned.type,
        isRequired: isRequired && applied == nil,
        isNullable: planned.isNullable && planned.type != .json, place: .member, style: nil,
        defaultValue: assumed, appliedDefault: applied,
        documentation: types.documentation(of: member.schema),
        deprecation: types.deprecation(of: member.schema), node: member.key))
  }

  private mutating func addParts(_ body: RequestBody, _ choice: BodyKind.Choice) {
    guard let schema = choice.media.schema,
      case let object = types.shapes.members(of: schema), !object.members.isEmpty
    else {
      return addBytes(body, choice)
    }
    inputs.body = choice.kind == .form ? .form : .multipart
    add(object)
    apply(choice.media.encodings)
    guard choice.kind == .multipart else { return }
    let files = PartFiles(shapes: types.shapes)
    for index in inputs.arguments.indices where inputs.arguments[index].place == .member {
      let argument = inputs.arguments[index]
      guard let schema = object.member(argument.wireName)?.schema else { continue }
      let type = files.type(of: schema, contentType: argument.contentType)
      inputs.arguments[index].contentType =
        files.mediaType(of: schema, isFile: type != nil, contentType: argument.contentType)
      guard let type else { continue }
      inputs.arguments[index].type = type
      // A file that is null is no part.
      inputs.arguments[index].isRequired = argument.isRequired && !argument.isNullable
      inputs.arguments[index].isNullable = false
    }
    addPartHeaders(choice.media.encodings)
  }

  /// How single properties of a form are written (OpenAPI §4.8.15).
  mutating func apply(_ encodings: [MediaType.Encoding]) {
    for encoding in encodings {
      guard
        let index = inputs.arguments.firstIndex(where: {
          $0.place == .member && $0.wireName == encoding.property
        })
      else { continue }
      inputs.arguments[index].contentType = encoding.contentType
      guard encoding.style != nil || encoding.explode != nil || encoding.allowReserved else {
        continue
      }
      let name = encoding.style.flatMap(ParameterStyle.Name.init) ?? .form
      inputs.arguments[index].style = ParameterStyle(
        name: name, explode: encoding.explode ?? (name == .form),
        allowReserved: encoding.allowReserved)
    }
  }

  private mutating func addWholeBody(
    _ body: RequestBody, _ type: TypeReference, isNullable: Bool = false,
    documentation: String? = nil
  ) {
    let label = label(types.spellings["body"], prefix: "request")
    inputs.arguments.append(
      Argument(
        label: label, wireName: "body", type: type, isRequired: body.isRequired,
        isNullable: isNullable, place: .body, style: nil,
        documentation: body.description ?? documentation, deprecation: nil, node: body.node))
  }
}

extension Parameter {
  /// Whether one of others has its name and location.
  fileprivate func isOverridden(by others: [Parameter]) -> Bool {
    others.contains { $0.name == name && $0.location == location }
  }
}

extension [Argument] {
  /// Each in the order in which they are.
  fileprivate mutating func putRequiredFirst() {
    guard let optional = firstIndex(where: { !$0.isRequired }),
      self[optional...].contains(where: \.isRequired)
    else { return }
    let order = indices.filter { self[$0].isRequired } + indices.filter { !self[$0].isRequired }
    for place in indices {
      // What was here may have been moved on, once or several times.
      var source = order[place]
      while source < place { source = order[source] }
      swapAt(place, source)
    }
  }
}

extension String {
  /// Whether a media type stands for several: `image/*`.
  fileprivate var isMediaRange: Bool { !allBytes { $0 != UInt8(ascii: "*") } }
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
