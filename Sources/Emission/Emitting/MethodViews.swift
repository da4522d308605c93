import SeamstressBlueprint

/// Turns planned operations into methods: one, or one for each choice where arguments exclude each
/// other.
struct MethodViews {
  let spelling: TypeSpelling
  let access: SwiftSource
  let client: SwiftName
  /// Whether the document declares security schemes: then an operation that says nothing about
  /// security takes whatever credentials there are.
  let hasSchemes: Bool

  func views(_ operation: OperationPlan) -> [MethodView] {
    operation.methods.map { view(operation, arguments: $0) }
  }

  private func view(_ operation: OperationPlan, arguments: [Argument]) -> MethodView {
    let result = self.result(operation)
    let options = arguments.contains { $0.label.bare == "options" } ? "requestOptions" : "options"
    let parameters =
      arguments.map(parameter) + ["\(option(options)): RequestOptions = RequestOptions()"]
    let before = 9 + access.width + operation.name.source.count
    return MethodView(
      documentation: documentation(operation, arguments),
      deprecation: operation.deprecation.map(TypeViews.deprecation),
      unavailable: operation.unavailable.map { .literal($0) }, access: access,
      name: "\(operation.name)",
      parameters: Layout.arguments(
        parameters, before: before, after: result.effects.width + 3),
      effects: result.effects, request: request(operation),
      inputs: inputs(operation, arguments), send: result.send(option(options)))
  }

  private func option(_ name: String) -> SwiftSource {
    name == "options" ? "options" : "requestOptions"
  }

  private func parameter(_ argument: Argument) -> SwiftSource {
    let start: SwiftSource = "\(.label(argument.label)): \(type(argument))"
    if argument.isRequired { return start }
    return "\(start) = \(argument.appliedDefault.map { spelling.source($0) } ?? "nil")"
  }

  private func type(_ argument: Argument) -> SwiftSource {
    let type = spelling.source(argument.type)
    if argument.isThreeState { return "Nullable<\(type)>?" }
    let isThere = argument.isRequired || argument.appliedDefault != nil
    return isThere && !argument.isNullable ? type : "\(type)?"
  }

  // MARK: Documentation

  private func documentation(_ operation: OperationPlan, _ arguments: [Argument]) -> SwiftSource? {
    var comment = DocComment()
    let labels = WireNames {
      Dictionary(
        operation.arguments.map { ($0.wireName, $0.label.bare) }, uniquingKeysWith: { $1 })
    }
    if let summary = operation.summary { comment.add(summary.endingInPeriod) }
    if let text = operation.documentation, text != operation.summary {
      comment.addBlank()
      comment.add(text.renaming(labels))
    }
    if operation.isPolled {
      comment.addBlank()
      comment.add("Waits for the server to finish, as `polling` of the options or the client says.")
    }
    let documented = arguments.filter {
      $0.documentation != nil || $0.deprecation != nil || $0.assumption != nil
    }
    if !documented.isEmpty {
      comment.addBlank()
      comment.add("- Parameters:")
      for argument in documented { describe(argument, labels, in: &comment) }
    }
    if operation.unavailable == nil {
      if documented.isEmpty { comment.addBlank() }
      comment.add("- Throws: `APIError`.")
    }
    return comment.source
  }

  private func describe(
    _ argument: Argument, _ labels: WireNames, in comment: inout DocComment
  ) {
    let deprecated = argument.deprecation.map { "Deprecated. \($0.message ?? "") " } ?? ""
    let text = deprecated + (argument.documentation ?? "").renaming(labels)
    let lines = (DocComment.plainLines(text) + [argument.assumption ?? ""])
      .filter { !$0.isEmpty }
    guard let first = lines.first else { return }
    comment.add("- \(argument.label.bare): \(first)", indentation: "  ")
    for line in lines.dropFirst() { comment.add(line, indentation: "    ") }
  }

  // MARK: Request

  private func request(_ operation: OperationPlan) -> SwiftSource {
    var parts: [SwiftSource] = [
      Self.method(operation.method), .literal(operation.path), "id: \(.literal(operation.id))",
    ]
    switch operation.security {
    case nil where hasSchemes: parts.append("security: nil")
    case nil, []?: break
    case let security?: parts.append("security: \(Self.source(security))")
    }
    if let server = operation.server { parts.append("server: \(.literal(server))") }
    let line = SwiftSource.joined(parts, by: ", ")
    return line.width <= 66 ? line : "\n  \(Layout.filled(parts, before: 6, indentation: "  "))"
  }

  /// Alternatives, each of schemes that are used together.
  static func source(_ security: [[String]]) -> SwiftSource {
    let alternatives = security.map { schemes -> SwiftSource in
      "[\(.joined(schemes.map { .literal($0) }, by: ", "))]"
    }
    let line = SwiftSource.joined(alternatives, by: ", ")
    return line.width <= 78 ? "[\(line)]" : "[\n    \(.joined(alternatives, by: ",\n    ")),\n  ]"
  }

  static func method(_ name: String) -> SwiftSource {
    switch name {
    case "GET": ".get"
    case "PUT": ".put"
    case "POST": ".post"
    case "DELETE": ".delete"
    case "OPTIONS": ".options"
    case "HEAD": ".head"
    case "PATCH": ".patch"
    case "TRACE": ".trace"
    case "QUERY": ".query"
    default: "RequestMethod(\(.literal(name)))"
    }
  }

  private func inputs(_ operation: OperationPlan, _ arguments: [Argument]) -> [SwiftSource] {
    var lines: [SwiftSource] = []
    if let accept = operation.accept { lines.append("accept(\(.literal(accept)))") }
    if case .members(let mediaType) = operation.body {
      lines.append(
        mediaType == "application/json"
          ? "bodyObject()" : "bodyObject(contentType: \(.literal(mediaType)))")
    }
    for constant in operation.constants {
      let call: SwiftSource = constant.place == .query ? "query" : memberCall(operation.body)
      lines.append(
        "\(call)(\(.literal(constant.wireName)), \(spelling.source(constant.value)))")
    }
    lines += arguments.map { input($0, operation.body) }
    lines += operation.emptyStatuses.map { "empty(\(.statuses($0)))" }
    return lines + operation.failures.map(failure)
  }

  /// The type of a documented error body. Free-form JSON is in the error anyway.
  private func failure(_ failure: OperationPlan.Failure) -> SwiftSource {
    "failure(\(.statuses(failure.statuses)), \(spelling.source(failure.type)).self)"
  }

  private func memberCall(_ body: OperationPlan.Body) -> SwiftSource {
    switch body {
    case .form: "form"
    case .multipart: "part"
    default: "body"
    }
  }

  private func input(_ argument: Argument, _ body: OperationPlan.Body) -> SwiftSource {
    let name = SwiftSource.literal(argument.wireName)
    let value: SwiftSource = "\(argument.label)"
    switch argument.place {
    case .path: return "path(\(name), \(value)\(style(argument)))"
    case .header: return "header(\(name), \(value)\(style(argument)))"
    case .cookie: return "cookie(\(name), \(value)\(style(argument)))"
    case .query:
      if argument.style?.name == .json { return "queryJSON(\(name), \(value))" }
      return "query(\(name), \(value)\(style(argument)))"
    case .querystring:
      return "querystring(\(value)\(argument.style?.name == .json ? ", style: .json" : ""))"
    case .partHeader:
      let part = SwiftSource.literal(argument.part ?? "")
      return "partHeader(\(part), \(name), \(value)\(style(argument)))"
    case .member:
      if argument.isNullable, argument.isRequired, case .members = body {
        return "bodyOrNull(\(name), \(value))"
      }
      return "\(memberCall(body))(\(name), \(value)\(encoding(argument, body)))"
    case .body: return whole(argument, value, body)
    }
  }

  private func whole(
    _ argument: Argument, _ value: SwiftSource, _ body: OperationPlan.Body
  ) -> SwiftSource {
    // What must be sent is null where the caller gives nil.
    let call: SwiftSource =
      argument.isNullable && argument.isRequired ? "bodyOrNull" : "body"
    return switch body {
    case .json("application/json"): "\(call)(json: \(value))"
    case .json(let mediaType): "\(call)(json: \(value), contentType: \(.literal(mediaType)))"
    case .text(let mediaType): "body(text: \(value), contentType: \(.literal(mediaType)))"
    case .bytes("*/*"): "body(file: \(value))"
    case .bytes(let mediaType): "body(file: \(value), contentType: \(.literal(mediaType)))"
    default: "body(json: \(value))"
    }
  }

  private func encoding(_ argument: Argument, _ body: OperationPlan.Body) -> SwiftSource {
    switch body {
    case .form: style(argument)
    case .multipart where !argument.type.contains(.file):
      argument.contentType.map { ", contentType: \(.literal($0))" } ?? ""
    default: ""
    }
  }

  private func style(_ argument: Argument) -> SwiftSource {
    guard let style = argument.style else { return "" }
    let name: SwiftSource =
      switch style.name {
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
    let explode: SwiftSource = "explode: \(style.explode ? "true" : "false")"
    switch argument.place {
    case .path: return ", style: \(name), \(explode)"
    case .query, .member:
      let reserved: SwiftSource = style.allowReserved ? ", allowReserved: true" : ""
      return ", style: \(name), \(explode)\(reserved)"
    case .cookie where style.name == .cookie: return ", style: .cookie, \(explode)"
    case .header, .partHeader, .cookie:
      return style.name == .json ? ", style: .json" : ", \(explode)"
    default: return ""
    }
  }

  // MARK: Result

  private struct Outcome {
    var effects: SwiftSource
    var send: (SwiftSource) -> SwiftSource
  }

  private func result(_ operation: OperationPlan) -> Outcome {
    switch operation.result {
    case .void:
      return Outcome(effects: " async throws") { "try await client.send(request, \($0))" }
    case .text:
      return fetch("fetchText", "String")
    case .bytes:
      return fetch("fetchBytes", "[UInt8]")
    case .stream(let type, let format):
      let item = spelling.source(type)
      let form: SwiftSource = format == .events ? ".events" : ".lines"
      return Outcome(effects: " -> EventStream<\(item)>") {
        "return EventStream(client, request, \($0), as: \(form))"
      }
    case .byStatus(let type):
      return fetch("fetchByStatus", spelling.source(type))
    case .value(let type, let path, let isOptional):
      return value(operation, type, path, isOptional)
    }
  }

  private func fetch(_ call: SwiftSource, _ type: SwiftSource) -> Outcome {
    Outcome(effects: " async throws -> \(type)") {
      "return try await client.\(call)(request, \($0))"
    }
  }

  private func value(
    _ operation: OperationPlan, _ type: TypeReference, _ path: [String], _ isOptional: Bool
  ) -> Outcome {
    let at: SwiftSource = path.first.map { ", at: \(.literal($0))" } ?? ""
    if let pagination = operation.pagination, case .array(let item) = type {
      return Outcome(effects: " -> Pages<\(spelling.source(item))>") { options in
        "return Pages(\n  client, request, \(options)\(at),\n  by: \(self.pagination(pagination)))"
      }
    }
    if operation.isPolled {
      return Outcome(effects: " async throws -> \(spelling.source(type))") { options in
        "return try await client.fetchAndPoll(\n  request, \(options)\(at), polling: \(self.client).polling)"
      }
    }
    let call: SwiftSource = isOptional ? "fetchIfPresent" : "fetch"
    let result: SwiftSource = "\(spelling.source(type))\(isOptional ? "?" : "")"
    return Outcome(effects: " async throws -> \(result)") {
      "return try await client.\(call)(request, \($0)\(at))"
    }
  }

  private func pagination(_ pagination: OperationPlan.Pagination) -> SwiftSource {
    switch pagination.style {
    case .cursor:
      let more: SwiftSource = pagination.more.map { ", more: \(.literal($0))" } ?? ""
      return
        ".cursor(parameter: \(.literal(pagination.parameter)), next: \(.literal(pagination.next))\(more))"
    case .page:
      let more: SwiftSource = pagination.more.map { ", more: \(.literal($0))" } ?? ""
      return ".page(parameter: \(.literal(pagination.parameter))\(more))"
    case .link: return ".link"
    }
  }
}

extension Argument {
  /// Said where the signature does not say it.
  fileprivate var assumption: String? { appliedDefault == nil ? defaultValue?.assumption : nil }
}
