internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  func operation(_ member: Node.Member) -> Operation {
    var fields = OperationFields()
    var hasResponses = false
    walk(member.value, OperationField.self) { field, member in
      hasResponses = hasResponses || field == .responses
      read(field, member, into: &fields)
    }
    if !hasResponses, version < .v3_1 {
      bag.warning(
        .missingField("responses", of: "an operation", effect: "any response is a failure"),
        at: member.value)
    }
    return Operation(
      node: member.value, method: member.name.lowercased(), key: member.key,
      operationID: fields.operationID, summary: fields.summary, description: fields.description,
      tags: fields.tags, parameters: fields.parameters, requestBody: fields.requestBody,
      responses: fields.responses, isDeprecated: fields.isDeprecated, security: fields.security,
      servers: fields.servers, callbacks: fields.callbacks)
  }

  private func read(
    _ field: OperationField, _ member: Node.Member, into operation: inout OperationFields
  ) {
    switch field {
    case .operationId: operation.operationID = operationID(member)
    case .summary: operation.summary = text(member)
    case .description: operation.description = text(member)
    case .tags: operation.tags = texts(member)
    case .parameters: operation.parameters = parameters(member)
    case .requestBody: operation.requestBody = requestBody(member)
    case .responses: operation.responses = responses(member)
    case .deprecated: operation.isDeprecated = flag(member) ?? false
    case .security: operation.security = security(member)
    case .servers: operation.servers = servers(member)
    case .callbacks: operation.callbacks = callbacks(member)
    case .externalDocs: break
    }
  }

  private func callbacks(_ member: Node.Member) -> [PathItem] {
    guard callbackDepth < Self.deepestCallback else {
      bag.note(.notUsed(member.name, effect: "no code is generated for them"), at: member.key)
      return []
    }
    callbackDepth += 1
    defer { callbackDepth -= 1 }
    return members(member).flatMap { member -> [PathItem] in
      guard let (node, _) = target(member.value, named: member.name, .callback) else { return [] }
      if let known = callbacks[node] { return known }
      // What is called may register itself again.
      callbacks[node] = []
      let items = node.members.compactMap { expression -> PathItem? in
        guard !expression.isExtension else { return nil }
        return pathItem(expression, named: member.name)
      }
      callbacks[node] = items
      return items
    }
  }

  private static let deepestCallback = 8

  private func operationID(_ member: Node.Member) -> String? {
    guard let text = text(member) else { return nil }
    guard text.isEmpty else { return text }
    bag.warning(.emptyID, at: member.value)
    return nil
  }
}

fileprivate struct OperationFields {
  var operationID: String?
  var summary: String?
  var description: String?
  var tags: [String] = []
  var parameters: [Parameter] = []
  var requestBody: RequestBody?
  var responses: [Response] = []
  var isDeprecated = false
  var security: [SecurityRequirement]?
  var servers: [Server] = []
  var callbacks: [PathItem] = []
}

enum OperationField: String, FieldName {
  case operationId, summary, description, tags, parameters, requestBody, responses, deprecated
  case security, servers, callbacks, externalDocs

  static let owner = "an operation"
  static let table = KeywordTable<Self>()
}

extension Diagnostic.Message {
  fileprivate static let emptyID = Self(
    "empty-operation-id", "'operationId' is empty", effect: "the name comes from the path")
}
