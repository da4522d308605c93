import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

extension ArgumentPlanner {
  mutating func add(_ body: RequestBody, _ choice: BodyKind.Choice) {
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
  func flattenable(_ schema: Schema) -> ObjectShape? {
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
    let isJSON = if case .members = inputs.body { true } else { false }
    inputs.arguments.append(
      Argument(
        label: label, wireName: member.name,
        type: isJSON ? types.text(planned.type, member.schema) : planned.type,
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

extension String {
  /// Whether a media type stands for several: `image/*`.
  fileprivate var isMediaRange: Bool { !allBytes { $0 != UInt8(ascii: "*") } }
}
