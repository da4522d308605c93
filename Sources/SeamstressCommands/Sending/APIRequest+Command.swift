internal import Foundation
internal import SeamstressJSON
internal import SeamstressRuntime

extension APIRequest {
  /// The request of a command with its parameters filled in, written by the same code as the
  /// generated methods use.
  /// - Parameter readInput: standard input, for a file named `-`.
  init(_ command: Command, _ inputs: Inputs, readInput: () -> [UInt8]?) throws(UsageError) {
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
      try set(parameter, value, command, readInput)
    }
    for (name, value) in inputs.others { add(name, value, command) }
  }

  private mutating func set(
    _ parameter: Parameter, _ value: JSON, _ command: Command, _ readInput: () -> [UInt8]?
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
    case .member where parameter.kind == .file:
      for text in value.array ?? [value] {
        part(parameter.name, try file(text.plainText, parameter.contentType, readInput))
      }
    case .member: member(parameter.name, value, parameter, command.body)
    case .body: try whole(parameter, value, command, readInput)
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
    _ parameter: Parameter, _ value: JSON, _ command: Command, _ readInput: () -> [UInt8]?
  ) throws(UsageError) {
    switch command.body {
    case .text: body(text: value.plainText, contentType: command.mediaType ?? "text/plain")
    case .bytes:
      body(
        file: try file(value.plainText, nil, readInput), contentType: command.mediaType)
    default: body(json: value, contentType: command.mediaType ?? "application/json")
    }
  }

  private func file(
    _ path: String, _ contentType: String?, _ readInput: () -> [UInt8]?
  ) throws(UsageError) -> FilePart {
    guard path == "-" else {
      return FilePart(path: path, contentType: contentType ?? FilePart.octets)
    }
    guard let bytes = readInput() else {
      throw UsageError("There is nothing on standard input to send")
    }
    return FilePart(bytes, contentType: contentType ?? FilePart.octets)
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
    case "json": .json
    default: .simple
    }
  }
}
