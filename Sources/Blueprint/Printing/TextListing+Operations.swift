extension TextListing {
  /// A namespace and those below it. One without operations shows only in the names of the others.
  mutating func add(_ group: Group, below prefix: String) {
    let own = group.accessor.map { prefix.isEmpty ? $0.bare : "\(prefix).\($0.bare)" } ?? prefix
    let path = ([blueprint.client] + group.typePath).map(\.bare).joined(separator: ".")
    if !group.operations.isEmpty { open(own.isEmpty ? path : "\(own) (\(path))") }
    for operation in group.operations { add(operation) }
    for declaration in group.types { add(declaration, below: [blueprint.client] + group.typePath) }
    for child in group.children { add(child, below: own) }
  }

  private mutating func add(_ operation: OperationPlan) {
    for arguments in operation.methods { add(signature(operation, arguments), depth: 1) }
    add("\(operation.method) \(ListingText.visible(operation.path))", depth: 2)
    if let deprecation = operation.deprecation {
      add(ListingText.deprecation(deprecation), depth: 2)
    }
    if let unavailable = operation.unavailable {
      add("unavailable: \(ListingText.visible(unavailable))", depth: 2)
    }
    add(rows: inputs(operation) + outcomes(operation), depth: 2)
  }

  private func signature(_ operation: OperationPlan, _ arguments: [Argument]) -> String {
    let list = arguments.map { argument in
      "\(argument.label.bare): \(names.text(argument))\(preset(argument))"
    }
    let result = resultType(operation).map { " -> \($0)" } ?? ""
    return "\(operation.name.bare)(\(list.joined(separator: ", ")))\(result)"
  }

  private func preset(_ argument: Argument) -> String {
    if argument.isRequired { return "" }
    switch argument.appliedDefault {
    case .literal(let literal): return " = \(ListingText.literal(literal))"
    case .uuid: return " = UUID(…)"
    case .member(let name): return " = .\(name.bare)"
    case nil: return " = nil"
    }
  }

  private func resultType(_ operation: OperationPlan) -> String? {
    switch operation.result {
    case .void: return nil
    case .text: return "String"
    case .bytes: return "[UInt8]"
    case .stream(let type, _): return "EventStream<\(names.text(type))>"
    case .byStatus(let type): return names.text(type)
    case .value(.array(let item), _, _) where operation.pagination != nil:
      return "Pages<\(names.text(item))>"
    case .value(let type, _, let isOptional): return names.text(type) + (isOptional ? "?" : "")
    }
  }

  // MARK: What is sent

  private func inputs(_ operation: OperationPlan) -> [(left: String, right: String)] {
    let places: [(place: Argument.Place, word: String)] = [
      (.path, "path"), (.query, "query"), (.header, "header"), (.cookie, "cookie"),
      (.querystring, "query"), (.partHeader, "part header"),
      (.member, bodyWord(operation.body)), (.body, "body"),
    ]
    return places.compactMap { place, word in
      let sent = operation.constants.filter { $0.place == place }.map { constant in
        "\(ListingText.wire(constant.wireName)) = \(ListingText.literal(constant.value))"
      }
      let given = operation.arguments.filter { $0.place == place }.map(wireName)
      let all = (sent + given).joined(separator: ", ")
      let isBody = place == .member || place == .body
      return all.isEmpty ? nil : (word, all + (isBody ? mediaType(operation.body) : ""))
    }
  }

  private func bodyWord(_ body: OperationPlan.Body) -> String {
    switch body {
    case .form: "form"
    case .multipart: "multipart"
    default: "body"
    }
  }

  /// Said where it is not what everyone expects.
  private func mediaType(_ body: OperationPlan.Body) -> String {
    switch body {
    case .members(let type), .json(let type), .text(let type), .bytes(let type):
      type == "application/json" ? "" : " as \(ListingText.visible(type))"
    case .none, .form, .multipart: ""
    }
  }

  private func wireName(_ argument: Argument) -> String {
    let name = argument.place == .body ? argument.label.bare : ListingText.wire(argument.wireName)
    let style = argument.style.map { style in
      [
        style.name.rawValue, style.explode ? "explode" : nil,
        style.allowReserved ? "reserved" : nil,
      ].compactMap { $0 }.joined(separator: " ")
    }
    let notes = [style, argument.deprecation.map { _ in "deprecated" }].compactMap { $0 }
    return notes.isEmpty ? name : "\(name) (\(notes.joined(separator: ", ")))"
  }

  // MARK: What comes back

  private func outcomes(_ operation: OperationPlan) -> [(left: String, right: String)] {
    var rows: [(left: String, right: String)] = []
    if let accept = operation.accept { rows.append(("accept", ListingText.visible(accept))) }
    if case .value(_, let path, _) = operation.result, !path.isEmpty {
      rows.append(("result", (["body"] + path.map(ListingText.wire)).joined(separator: ".")))
    }
    if case .stream(_, let format) = operation.result { rows.append(("stream", format.rawValue)) }
    if !operation.emptyStatuses.isEmpty {
      rows.append(
        ("empty", operation.emptyStatuses.map(ListingText.statuses).joined(separator: ", ")))
    }
    if let pagination = operation.pagination { rows.append(("pages", text(pagination))) }
    if operation.isPolled, let polling = blueprint.polling {
      rows.append(("polls", "\(polling.method) \(ListingText.visible(polling.path))"))
    }
    if !operation.failures.isEmpty {
      let failures = operation.failures.map {
        "\(ListingText.statuses($0.statuses)) \(names.text($0.type))"
      }
      rows.append(("fails", failures.joined(separator: ", ")))
    }
    if let security = operation.security { rows.append(("security", text(security))) }
    if let server = operation.server { rows.append(("server", ListingText.visible(server))) }
    return rows
  }

  private func text(_ pagination: OperationPlan.Pagination) -> String {
    switch pagination.style {
    case .cursor:
      let more = pagination.more.map { " while body.\(ListingText.wire($0))" } ?? ""
      return "cursor \(ListingText.wire(pagination.parameter)) from body."
        + ListingText.wire(pagination.next) + more
    case .page: return "page \(ListingText.wire(pagination.parameter))"
    case .link: return "link"
    }
  }

  private func text(_ security: [[String]]) -> String {
    guard !security.isEmpty else { return "none" }
    return security.map { schemes in
      schemes.isEmpty ? "none" : schemes.map(ListingText.wire).joined(separator: " & ")
    }.joined(separator: " | ")
  }
}
