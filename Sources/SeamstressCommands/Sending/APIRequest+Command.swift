internal import Foundation
internal import SeamstressJSON
internal import SeamstressRuntime

extension APIRequest {
  /// The request of a command with its parameters filled in, written by the same code as the
  /// generated methods use.
  /// - Parameter file: makes a file of a path and a content type.
  init(
    _ command: Command, _ inputs: Inputs, file: (String, String?) throws(UsageError) -> FilePart
  ) throws(UsageError) {
    self.init(
      RequestMethod(command.method), command.path, id: command.id, security: command.security,
      server: command.server)
    if let accept = command.accept { self.accept(accept) }
    if command.body == .members {
      bodyObject(contentType: command.mediaType ?? "application/json")
    }
    for constant in command.constants {
      let isQuery = constant.place == .query
      if isQuery { query(constant.name, constant.value) }
      if !isQuery { member(constant.name, constant.value, nil, command.body) }
    }
    for (index, parameter) in command.parameters.enumerated() {
      guard let value = inputs.values[index] else { continue }
      try set(parameter, value, command, file)
    }
    for (name, value) in inputs.others { add(name, value, command) }
  }

  private mutating func set(
    _ parameter: Parameter, _ value: JSON, _ command: Command,
    _ file: (String, String?) throws(UsageError) -> FilePart
  ) throws(UsageError) {
    let style = parameter.style
    let explode = style?.explode
    switch parameter.place {
    case .path:
      path(parameter.name, value, style: style?.value ?? .simple, explode: explode ?? false)
    case .query:
      query(
        parameter.name, value, style: style?.value ?? .form, explode: explode ?? true,
        allowReserved: style?.allowReserved ?? false)
    case .header:
      header(parameter.name, value, style: style?.value ?? .simple, explode: explode ?? false)
    case .cookie:
      cookie(parameter.name, value, style: style?.value ?? .form, explode: explode ?? true)
    case .querystring: querystring(value, style: style?.value ?? .form)
    case .partHeader:
      partHeader(
        parameter.part ?? "", parameter.name, value, style: style?.value ?? .simple,
        explode: explode ?? false)
    case .member where parameter.kind == .file:
      for text in value.array ?? [value] {
        part(parameter.name, try file(text.plainText, parameter.contentType))
      }
    case .member: member(parameter.name, value, parameter, command.body)
    case .body: try whole(parameter, value, command, file)
    }
  }

  private mutating func member(
    _ name: String, _ value: JSON, _ parameter: Parameter?, _ kind: Command.Body
  ) {
    switch kind {
    case .form:
      form(
        name, value, style: parameter?.style?.value, explode: parameter?.style?.explode,
        allowReserved: parameter?.style?.allowReserved ?? false)
    case .multipart: part(name, value, contentType: parameter?.contentType)
    default: body(name, value)
    }
  }

  private mutating func whole(
    _ parameter: Parameter, _ value: JSON, _ command: Command,
    _ file: (String, String?) throws(UsageError) -> FilePart
  ) throws(UsageError) {
    switch command.body {
    case .text: body(text: value.plainText, contentType: command.mediaType ?? "text/plain")
    case .bytes:
      body(file: try file(value.plainText, nil), contentType: command.mediaType)
    default: body(json: value, contentType: command.mediaType ?? "application/json")
    }
  }

  /// A parameter that the command does not know.
  private mutating func add(_ name: String, _ value: JSON, _ command: Command) {
    switch command.body {
    case .members, .form, .multipart: member(name, value, nil, command.body)
    case .none where !["GET", "DELETE", "HEAD"].contains(command.method): body(name, value)
    default: query(name, value)
    }
  }
}

extension Parameter.Style {
  fileprivate var value: ParameterStyle {
    switch name {
    case "label": .label
    case "matrix": .matrix
    case "form": .form
    case "spaceDelimited": .spaceDelimited
    case "pipeDelimited": .pipeDelimited
    case "deepObject": .deepObject
    case "cookie": .cookie
    case "json": .json
    default: .simple
    }
  }
}
