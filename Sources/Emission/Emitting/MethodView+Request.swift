import SeamstressBlueprint

// How a method makes its request.

extension MethodView {
  func writeRequest(to out: inout SwiftWriter) {
    let parts = requestParts
    let mark = out.mark
    out.list(parts.count) { writePart(parts[$0], to: &$1) }
    guard out.isWider(than: 66, from: mark) else { return }
    out.goBack(to: mark)
    out.add("\n  ")
    out.filled(parts.count, before: 6, indentation: "  ") { writePart(parts[$0], to: &$1) }
  }

  private enum RequestPart { case method, path, id, security, server }

  private var requestParts: [RequestPart] {
    var parts: [RequestPart] = [.method, .path, .id]
    // An empty list says what a request says without one.
    if operation.security.map({ !$0.isEmpty }) ?? scope.hasSchemes { parts.append(.security) }
    if operation.server != nil { parts.append(.server) }
    return parts
  }

  private func writePart(_ part: RequestPart, to out: inout SwiftWriter) {
    switch part {
    case .method: out.method(operation.method)
    case .path: out.literal(operation.path)
    case .id:
      out.add("id: ")
      out.literal(operation.id)
    case .security:
      guard let security = operation.security else { return out.add("security: nil") }
      out.add("security: ")
      out.security(security)
    case .server:
      out.add("server: ")
      out.literal(operation.server ?? "")
    }
  }
}

extension SwiftWriter {
  /// Alternatives, each of schemes that are used together.
  mutating func security(_ security: [[String]]) {
    let mark = mark
    add("[")
    list(security.count) { $1.literals(security[$0]) }
    add("]")
    // The brackets are not counted.
    guard isWider(than: 80, from: mark) else { return }
    goBack(to: mark)
    add("[\n    ")
    list(security.count, by: ",\n    ") { $1.literals(security[$0]) }
    add(",\n  ]")
  }

  mutating func method(_ name: String) {
    switch name {
    case "GET": add(".get")
    case "PUT": add(".put")
    case "POST": add(".post")
    case "DELETE": add(".delete")
    case "OPTIONS": add(".options")
    case "HEAD": add(".head")
    case "PATCH": add(".patch")
    case "TRACE": add(".trace")
    case "QUERY": add(".query")
    default:
      add("RequestMethod(")
      literal(name)
      add(")")
    }
  }
}
