internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  func operation(_ member: Node.Member) -> Operation {
    var operation = Operation(
      node: member.value, method: member.name.lowercased(), key: member.key, operationID: nil,
      summary: nil, description: nil, tags: [], parameters: [], requestBody: nil, responses: [],
      isDeprecated: false, security: nil, servers: [])
    var hasResponses = false
    walk(member.value, OperationField.self) { field, member in
      hasResponses = hasResponses || field == .responses
      read(field, member, into: &operation)
    }
    if !hasResponses, version < .v3_1 {
      bag.warning(
        .missingField("responses", of: "an operation", effect: "any response is a failure"),
        at: member.value)
    }
    return operation
  }

  private func read(_ field: OperationField, _ member: Node.Member, into operation: inout Operation)
  {
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
    case .callbacks:
      checkTargets(member, .callback)
      bag.note(.notUsed("callbacks", effect: "no code is generated for them"), at: member.key)
    case .externalDocs: break
    }
  }

  private func operationID(_ member: Node.Member) -> String? {
    guard let text = text(member) else { return nil }
    guard text.isEmpty else { return text }
    bag.warning(.emptyID, at: member.value)
    return nil
  }
}

enum OperationField: String, FieldName {
  case operationId, summary, description, tags, parameters, requestBody, responses, deprecated
  case security, servers, callbacks, externalDocs

  static let owner = "an operation"
  static let byName = index()
}

extension Diagnostic.Message {
  fileprivate static let emptyID = Self(
    "empty-operation-id", "'operationId' is empty", effect: "the name comes from the path")
}
