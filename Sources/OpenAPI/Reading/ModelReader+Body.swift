internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  func requestBody(_ member: Node.Member) -> RequestBody? {
    guard let (node, note) = target(member.value, named: member.name, .requestBody) else {
      return nil
    }
    var body = bodies[node] ?? readBody(node)
    bodies[node] = body
    if let note { body.description = note }
    return body
  }

  private func readBody(_ node: Node) -> RequestBody {
    var body = RequestBody(node: node, description: nil, isRequired: false, content: [])
    walk(node, RequestBodyField.self) { field, member in
      switch field {
      case .description: body.description = text(member)
      case .required: body.isRequired = flag(member) ?? false
      case .content: body.content = content(member)
      case .reference: break
      }
    }
    if node.member("content") == nil {
      bag.warning(
        .missingField("content", of: "a request body", effect: "the body is empty"), at: node)
    }
    return body
  }

  /// The responses by status, in the order of the document.
  func responses(_ member: Node.Member) -> [Response] {
    guard let node = object(member) else { return [] }
    let found = node.members.compactMap { member -> Response? in
      guard !member.isExtension else { return nil }
      guard let status = status(member.name) else {
        bag.warning(.status(member.name), at: member.key)
        omit(.response, member.value, "'\(member.name)' is no status")
        return nil
      }
      return response(member.value, named: member.name, member.key, status)
    }
    if node.members.isEmpty { bag.warning(.noResponses, at: node) }
    return found
  }

  func response(
    _ node: Node, named name: @autoclosure () -> String, _ key: Node, _ status: Response.Status
  ) -> Response? {
    guard let (target, note) = target(node, named: name(), .response) else { return nil }
    guard target != node else { return readResponse(node, key, status) }
    var response = responses[target] ?? readResponse(target, key, status)
    if responses[target] == nil { responses[target] = response }
    response.key = key
    response.status = status
    response.description = note ?? response.description
    return response
  }

  private func readResponse(_ node: Node, _ key: Node, _ status: Response.Status) -> Response {
    var response = Response(
      node: node, key: key, status: status, description: nil, headers: [], content: [])
    walk(node, ResponseField.self) { field, member in
      switch field {
      case .description: response.description = text(member)
      case .headers: response.headers = headers(member)
      case .content: response.content = content(member)
      case .links: checkTargets(member, .link)
      case .summary, .reference: break
      }
    }
    return response
  }

  private func status(_ text: String) -> Response.Status? {
    if text == "default" { return .default }
    if let code = Int(text), text.utf8.count == 3, (100...599).contains(code) { return .code(code) }
    let bytes = Array(text.utf8)
    guard bytes.count == 3, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(bytes[0]),
      bytes[1...].allSatisfy({ $0 | 0x20 == UInt8(ascii: "x") })
    else { return nil }
    return .range(Int(bytes[0] - UInt8(ascii: "0")))
  }
}

enum RequestBodyField: String, FieldName {
  case description, required, content
  case reference = "$ref"

  static let owner = "a request body"
  static let table = KeywordTable<Self>()
}

enum ResponseField: String, FieldName {
  case description, headers, content, links, summary
  case reference = "$ref"

  static let owner = "a response"
  static let table = KeywordTable<Self>()
}

extension Diagnostic.Message {
  fileprivate static func status(_ text: String) -> Self {
    .init(
      "response-status", "'\(text)' is no status code, range such as '4XX', or 'default'",
      effect: "the response is left out")
  }

  fileprivate static let noResponses = Self(
    "no-responses", "an operation must have at least one response",
    effect: "any response is a failure")
}
