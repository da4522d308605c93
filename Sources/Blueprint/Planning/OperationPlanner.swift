import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

/// Plans the methods of one namespace.
struct OperationPlanner {
  let types: TypePlanner
  let document: OpenAPIDocument
  /// The type path of the namespace, which also scopes the types of its arguments.
  let group: [SwiftName]

  var configuration: BlueprintConfiguration { types.configuration }
  var naming: Naming { types.naming }

  func plan(_ placed: [GroupPlanner.Placed]) -> [OperationPlan] {
    var names = NameScope(
      reserved: ReservedWords.members.union(["client", "raw", "servers", "securitySchemes"]))
    let drafts = placed.map { placed in
      let words = placed.method
      let name = names.claim(methodNames(placed), suffix: "Call")
      return Draft(placed: placed, name: name, words: words)
    }
    let results = drafts.map { ResultPlanner(operations: self).plan($0) }
    let friends = results.flatMap { $0.result.namedTypes + ($0.namedTypes) }
    return zip(drafts, results).flatMap { draft, outcome in
      let operation = operation(draft, outcome, friends: friends)
      return [operation] + overloads(of: operation, draft, friends: friends, names: &names)
    }
  }

  /// The same operation with the other representations of its body.
  private func overloads(
    of operation: OperationPlan, _ draft: Draft, friends: [TypeID], names: inout NameScope
  ) -> [OperationPlan] {
    guard let body = draft.selected.documented.requestBody else { return [] }
    return BodyOverloads(operations: self, draft: draft, friends: friends)
      .plan(operation, body, names: &names)
  }

  struct Draft {
    var placed: GroupPlanner.Placed
    var name: SwiftName
    var words: [String]

    var selected: SelectedOperation { placed.selected }

    /// Another method of the path documents the body, and the one that is called has none.
    var sendsQuery: Bool {
      ["get", "delete", "head"].contains(selected.operation.method)
        && selected.operation.method != selected.documented.method
    }
  }

  private func methodNames(_ placed: GroupPlanner.Placed) -> [SwiftName] {
    let operation = placed.selected.operation
    let plain = naming.memberName(words: placed.method)
    if let name = configuration.chosenName(at: operation) ?? configuration.names[plain.bare] {
      return [naming.chosenMember(name)]
    }
    guard let id = operation.operationID else {
      return [plain, naming.memberName(words: [operation.method] + placed.method)]
    }
    return [plain, naming.memberName(id)]
  }

  private func operation(
    _ draft: Draft, _ outcome: ResultPlanner.Outcome, friends: [TypeID]
  ) -> OperationPlan {
    let selected = draft.selected
    let operation = selected.operation
    let documented = selected.documented
    var arguments = ArgumentPlanner(operations: self, draft: draft, friends: friends)
    let choice = documented.requestBody.flatMap { BodyKind.preferred(among: $0.content) }
    let inputs = arguments.plan(choice)
    recordCoverage(selected)
    var plan = OperationPlan(
      name: draft.name,
      id: operation.operationID ?? "\(operation.method) \(selected.path.name)",
      method: operation.method.uppercased(),
      // A fragment, by which some documents tell operations of one path apart, is not sent.
      path: String(
        decoding: selected.path.name.utf8.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self),
      summary: documented.summary ?? operation.summary,
      documentation: types.draft(documented.description ?? operation.description, documented),
      deprecation: types.deprecation(isDeprecated: documented.isDeprecated, documented),
      unavailable: inputs.unavailable, arguments: inputs.arguments, constants: inputs.constants,
      alternatives: inputs.alternatives, body: inputs.body, result: outcome.result,
      failures: outcome.failures, security: security(operation),
      pagination: pagination(outcome, inputs.arguments), server: server(selected),
      accept: outcome.accept, node: operation.node, title: types.title(of: documented),
      source: source(selected))
    plan.emptyStatuses = outcome.emptyStatuses
    return plan
  }

  private func source(_ selected: SelectedOperation) -> OperationPlan.Source {
    let others = selected.alternatives.map(\.method)
    return OperationPlan.Source(
      method: selected.documented.method, node: selected.documented.node,
      methods: [selected.operation.method] + others)
  }

  private func recordCoverage(_ selected: SelectedOperation) {
    let (called, documented) = (selected.operation.method, selected.documented.method)
    types.coverage.record(
      .operation, .emitted, selected.operation.node,
      reason: called == documented
        ? nil : "described by \(documented.uppercased()) of the same path")
    for other in selected.alternatives {
      types.coverage.record(
        .operation, .emitted, other.node,
        reason: "called as \(called.uppercased()) of the same path")
    }
  }

  private func security(_ operation: Operation) -> [[String]]? {
    let declared = Set(document.components.securitySchemes.map(\.name))
    let requirements = operation.security ?? document.security
    return requirements.map { alternatives in
      alternatives.map { $0.schemes.map(\.name).filter(declared.contains) }
    }
  }

  /// The server of an operation or path, where it is not that of the document.
  private func server(_ selected: SelectedOperation) -> String? {
    let servers =
      selected.operation.servers.isEmpty ? selected.path.servers : selected.operation.servers
    guard let server = servers.first, server.url != document.servers.first?.url else { return nil }
    return server.variables.reduce(server.url) { url, variable in
      url.replacingAll("{\(variable.name)}", with: variable.defaultValue)
    }
  }

  private func pagination(
    _ outcome: ResultPlanner.Outcome, _ arguments: [Argument]
  ) -> OperationPlan.Pagination? {
    guard let pagination = configuration.pagination,
      case .value(.array, _, false) = outcome.result
    else { return nil }
    guard arguments.contains(where: { $0.wireName == pagination.parameter }) else { return nil }
    if pagination.style == .link { return pagination }
    let first = pagination.next.prefix { $0 != "." }
    return outcome.bodyKeys.contains(String(first)) ? pagination : nil
  }
}

extension OperationPlan.Result {
  /// The declared types that a result is made of.
  var namedTypes: [TypeID] {
    switch self {
    case .value(let type, _, _), .stream(let type, _), .byStatus(let type): type.namedTypes
    default: []
    }
  }
}

extension TypeReference {
  package var namedTypes: [TypeID] {
    switch self {
    case .named(let id): [id]
    case .array(let type), .dictionary(let type), .optional(let type): type.namedTypes
    default: []
    }
  }
}

extension String {
  fileprivate func replacingAll(_ target: String, with replacement: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: target) {
      result += rest[..<range.lowerBound] + replacement
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
