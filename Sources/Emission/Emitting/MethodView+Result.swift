import SeamstressBlueprint

// What a method gives back, and how it sends its request for that.

extension MethodView {
  // MARK: Effects

  /// ` async throws -> [Pet]`
  func writeEffects(to out: inout SwiftWriter) {
    switch operation.result {
    case .void: out.add(" async throws")
    case .text: out.add(" async throws -> String")
    case .bytes: out.add(" async throws -> [UInt8]")
    case .stream(let item, _): write(" -> EventStream<", item, ">", to: &out)
    case .byStatus(let type): write(" async throws -> ", type, "", to: &out)
    case .value(.array(let item), _, _) where operation.pagination != nil:
      write(" -> Pages<", item, ">", to: &out)
    case .value(let type, _, let isOptional):
      write(" async throws -> ", type, isOptional && !operation.isPolled ? "?" : "", to: &out)
    }
  }

  private func write(
    _ start: StaticString, _ type: TypeReference, _ end: StaticString, to out: inout SwiftWriter
  ) {
    scope.spelling.write(start, type, end, to: &out)
  }

  // MARK: Sending

  /// `return try await client.fetch(request, options)`
  func writeSend(to out: inout SwiftWriter) {
    switch operation.result {
    case .void: write("try await client.send(request, ", ")", to: &out)
    case .text: write("return try await client.fetchText(request, ", ")", to: &out)
    case .bytes: write("return try await client.fetchBytes(request, ", ")", to: &out)
    case .byStatus: write("return try await client.fetchByStatus(request, ", ")", to: &out)
    case .stream(_, let format):
      let end: StaticString = format == .events ? ", as: .events)" : ", as: .lines)"
      write("return EventStream(client, request, ", end, to: &out)
    case .value(let type, let path, let isOptional):
      writeFetch(type, at: path, isOptional, to: &out)
    }
  }

  private func writeFetch(
    _ type: TypeReference, at path: [String], _ isOptional: Bool, to out: inout SwiftWriter
  ) {
    let key = path.first
    if let pagination = operation.pagination, case .array = type {
      let key = path.count > 1 ? path.joined(separator: ".") : key
      write("return Pages(\n  client, request, ", "", at: key, to: &out)
      out.add(",\n  by: ")
      out.pagination(pagination)
      out.add(")")
    } else if operation.isPolled {
      write(
        "return try await client.fetchAndPoll(\n  request, ", ", polling: ", at: key, to: &out)
      out.add(scope.client)
      out.add(".polling)")
    } else if isOptional {
      write("return try await client.fetchIfPresent(request, ", ")", at: key, to: &out)
    } else {
      write("return try await client.fetch(request, ", ")", at: key, to: &out)
    }
  }

  private func write(
    _ start: StaticString, _ end: StaticString, at key: String? = nil, to out: inout SwiftWriter
  ) {
    out.add(start)
    out.add(optionsName)
    if let key {
      out.add(", at: ")
      out.literal(key)
    }
    out.add(end)
  }
}

extension SwiftWriter {
  fileprivate mutating func pagination(_ pagination: OperationPlan.Pagination) {
    switch pagination.style {
    case .link: return add(".link")
    case .cursor:
      add(".cursor(parameter: ")
      literal(pagination.parameter)
      add(", next: ")
      literal(pagination.next)
    case .page:
      add(".page(parameter: ")
      literal(pagination.parameter)
    }
    if let more = pagination.more {
      add(", more: ")
      literal(more)
    }
    add(")")
  }
}
