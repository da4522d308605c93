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
    for index in arguments.indices { list.add { write(index, to: &$0) } }
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

  private func write(_ index: Int, to out: inout SwiftWriter) {
    let isJSON = arguments[index].style?.name == .json
    switch arguments[index].place {
    case .path: write("path", index, to: &out)
    case .header: write("header", index, to: &out)
    case .cookie: write("cookie", index, to: &out)
    case .query where isJSON: write("queryJSON", index, isStyled: false, to: &out)
    case .query: write("query", index, to: &out)
    case .querystring:
      out.add("querystring(")
      out.add(arguments[index].label)
      out.add(isJSON ? ", style: .json)" : ")")
    case .partHeader: write("partHeader", index, to: &out)
    case .member: writeMember(index, to: &out)
    case .body: writeWhole(index, to: &out)
    }
  }

  /// `query("limit", limit, explode: true)`
  private func write(
    _ call: StaticString, _ index: Int, isStyled: Bool = true,
    to out: inout SwiftWriter
  ) {
    out.add(call)
    out.add("(")
    if arguments[index].place == .partHeader {
      out.literal(arguments[index].part ?? "")
      out.add(", ")
    }
    out.literal(arguments[index].wireName)
    out.add(", ")
    out.add(arguments[index].label)
    if isStyled { writeStyle(index, to: &out) }
    out.add(")")
  }

  private func writeMember(_ index: Int, to out: inout SwiftWriter) {
    switch operation.body {
    case .members where arguments[index].isNullable && arguments[index].isRequired:
      write("bodyOrNull", index, isStyled: false, to: &out)
    case .form: write("form", index, to: &out)
    case .multipart:
      out.add("part(")
      out.literal(arguments[index].wireName)
      out.add(", ")
      out.add(arguments[index].label)
      if let type = arguments[index].contentType {
        out.add(", contentType: ")
        out.literal(type)
      }
      out.add(")")
    default: write("body", index, isStyled: false, to: &out)
    }
  }

  private func writeWhole(_ index: Int, to out: inout SwiftWriter) {
    // What must be sent is null where the caller gives nil.
    let json: StaticString =
      arguments[index].isNullable && arguments[index].isRequired
      ? "bodyOrNull(json: " : "body(json: "
    switch operation.body {
    case .json("application/json"): writeWhole(json, index, to: &out)
    case .json(let mediaType): writeWhole(json, index, mediaType, to: &out)
    case .text(let mediaType): writeWhole("body(text: ", index, mediaType, to: &out)
    case .bytes("*/*"): writeWhole("body(file: ", index, to: &out)
    case .bytes(let mediaType): writeWhole("body(file: ", index, mediaType, to: &out)
    default: writeWhole("body(json: ", index, to: &out)
    }
  }

  private func writeWhole(
    _ call: StaticString, _ index: Int, _ mediaType: String? = nil,
    to out: inout SwiftWriter
  ) {
    out.add(call)
    out.add(arguments[index].label)
    if let mediaType {
      out.add(", contentType: ")
      out.literal(mediaType)
    }
    out.add(")")
  }

  // MARK: Styles

  private func writeStyle(_ index: Int, to out: inout SwiftWriter) {
    guard let style = arguments[index].style else { return }
    let explode: StaticString = style.explode ? ", explode: true" : ", explode: false"
    switch arguments[index].place {
    case .path, .query, .member:
      out.add(", style: ")
      out.add(Self.word(style.name))
      out.add(explode)
      if arguments[index].place != .path, style.allowReserved { out.add(", allowReserved: true") }
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
