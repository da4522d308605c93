import SeamstressBlueprint

// What a method puts into its request, one call for each argument.

extension MethodView {
  var hasInputs: Bool {
    if case .members = operation.body { return true }
    return operation.accept != nil || !operation.constants.isEmpty || !arguments.isEmpty
      || !operation.emptyStatuses.isEmpty || !operation.failures.isEmpty
  }

  func writeInputs(to list: inout SwiftList) {
    if let accept = operation.accept { list.add { $0.call("accept", accept) } }
    if case .members(let mediaType) = operation.body {
      list.add { out in
        if mediaType == "application/json" { return out.add("bodyObject()") }
        out.add("bodyObject(contentType: ")
        out.literal(mediaType)
        out.add(")")
      }
    }
    for constant in operation.constants { list.add { write(constant, to: &$0) } }
    for index in arguments.indices { list.add { write(arguments[index], to: &$0) } }
    for statuses in operation.emptyStatuses {
      list.add { out in
        out.add("empty(")
        out.statuses(statuses)
        out.add(")")
      }
    }
    for failure in operation.failures { list.add { write(failure, to: &$0) } }
  }

  private func write(_ constant: OperationPlan.Constant, to out: inout SwiftWriter) {
    out.add(constant.place == .query ? "query" : memberCall)
    out.add("(")
    out.literal(constant.wireName)
    out.add(", ")
    scope.spelling.write(constant.value, to: &out)
    out.add(")")
  }

  /// The type of a documented error body. Free-form JSON is in the error anyway.
  private func write(_ failure: OperationPlan.Failure, to out: inout SwiftWriter) {
    out.add("failure(")
    out.statuses(failure.statuses)
    scope.spelling.write(", ", failure.type, ".self)", to: &out)
  }

  private var memberCall: StaticString {
    switch operation.body {
    case .form: "form"
    case .multipart: "part"
    default: "body"
    }
  }

  private func write(_ argument: Argument, to out: inout SwiftWriter) {
    let isJSON = argument.style?.name == .json
    switch argument.place {
    case .path: write("path", argument, to: &out)
    case .header: write("header", argument, to: &out)
    case .cookie: write("cookie", argument, to: &out)
    case .query where isJSON: write("queryJSON", argument, isStyled: false, to: &out)
    case .query: write("query", argument, to: &out)
    case .querystring:
      out.add("querystring(")
      out.add(argument.label)
      out.add(isJSON ? ", style: .json)" : ")")
    case .partHeader: write("partHeader", argument, to: &out)
    case .member: writeMember(argument, to: &out)
    case .body: writeWhole(argument, to: &out)
    }
  }

  /// `query("limit", limit, explode: true)`
  private func write(
    _ call: StaticString, _ argument: Argument, isStyled: Bool = true,
    to out: inout SwiftWriter
  ) {
    out.add(call)
    out.add("(")
    if argument.place == .partHeader {
      out.literal(argument.part ?? "")
      out.add(", ")
    }
    out.literal(argument.wireName)
    out.add(", ")
    out.add(argument.label)
    if isStyled { writeStyle(argument, to: &out) }
    out.add(")")
  }

  private func writeMember(_ argument: Argument, to out: inout SwiftWriter) {
    switch operation.body {
    case .members where argument.isNullable && argument.isRequired:
      write("bodyOrNull", argument, isStyled: false, to: &out)
    case .form: write("form", argument, to: &out)
    case .multipart:
      out.add("part(")
      out.literal(argument.wireName)
      out.add(", ")
      out.add(argument.label)
      if let type = argument.contentType, !Imports(argument.type).contains(.runtime) {
        out.add(", contentType: ")
        out.literal(type)
      }
      out.add(")")
    default: write("body", argument, isStyled: false, to: &out)
    }
  }

  private func writeWhole(_ argument: Argument, to out: inout SwiftWriter) {
    // What must be sent is null where the caller gives nil.
    let json: StaticString =
      argument.isNullable && argument.isRequired ? "bodyOrNull(json: " : "body(json: "
    switch operation.body {
    case .json("application/json"): writeWhole(json, argument, to: &out)
    case .json(let mediaType): writeWhole(json, argument, mediaType, to: &out)
    case .text(let mediaType): writeWhole("body(text: ", argument, mediaType, to: &out)
    case .bytes("*/*"): writeWhole("body(file: ", argument, to: &out)
    case .bytes(let mediaType): writeWhole("body(file: ", argument, mediaType, to: &out)
    default: writeWhole("body(json: ", argument, to: &out)
    }
  }

  private func writeWhole(
    _ call: StaticString, _ argument: Argument, _ mediaType: String? = nil,
    to out: inout SwiftWriter
  ) {
    out.add(call)
    out.add(argument.label)
    if let mediaType {
      out.add(", contentType: ")
      out.literal(mediaType)
    }
    out.add(")")
  }

  // MARK: Styles

  private func writeStyle(_ argument: Argument, to out: inout SwiftWriter) {
    guard let style = argument.style else { return }
    let explode: StaticString = style.explode ? ", explode: true" : ", explode: false"
    switch argument.place {
    case .path, .query, .member:
      out.add(", style: ")
      out.add(Self.word(style.name))
      out.add(explode)
      if argument.place != .path, style.allowReserved { out.add(", allowReserved: true") }
    case .cookie where style.name == .cookie:
      out.add(", style: .cookie")
      out.add(explode)
    case .header, .partHeader, .cookie:
      out.add(style.name == .json ? ", style: .json" : explode)
    default: break
    }
  }

  private static func word(_ name: ParameterStyle.Name) -> StaticString {
    switch name {
    case .simple: ".simple"
    case .label: ".label"
    case .matrix: ".matrix"
    case .form: ".form"
    case .spaceDelimited: ".spaceDelimited"
    case .pipeDelimited: ".pipeDelimited"
    case .deepObject: ".deepObject"
    case .cookie: ".cookie"
    case .json: ".json"
    }
  }
}

extension SwiftWriter {
  /// `accept("text/plain")`
  fileprivate mutating func call(_ function: StaticString, _ text: String) {
    add(function)
    add("(")
    literal(text)
    add(")")
  }
}
