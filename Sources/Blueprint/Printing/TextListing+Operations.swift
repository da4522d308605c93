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
    for arguments in operation.methods { add(signatures.method(operation, arguments), depth: 1) }
    add("\(operation.method) \(ListingText.visible(operation.path))", depth: 2)
    if let deprecation = operation.deprecation {
      add(ListingText.deprecation(deprecation), depth: 2)
    }
    if let unavailable = operation.unavailable {
      add("unavailable: \(ListingText.visible(unavailable))", depth: 2)
    }
    add(rows: inputs(operation) + outcomes(operation), depth: 2)
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
    if let pagination = operation.pagination {
      rows.append(("pages", ListingText.pages(pagination)))
    }
    if operation.isPolled, let polling = blueprint.polling {
      rows.append(("polls", "\(polling.method) \(ListingText.visible(polling.path))"))
    }
    if !operation.failures.isEmpty {
      let failures = operation.failures.map {
        "\(ListingText.statuses($0.statuses)) \(names.text($0.type))"
      }
      rows.append(("fails", failures.joined(separator: ", ")))
    }
    if let security = operation.security {
      rows.append(("security", ListingText.security(security)))
    }
    if let server = operation.server { rows.append(("server", ListingText.visible(server))) }
    return rows
  }
}
