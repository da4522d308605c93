import SeamstressDiagnostics

/// Finds the operation that tells how far something is, and marks those that wait for it.
struct PollingPlanner {
  let polling: BlueprintConfiguration.Polling
  let components: [Blueprint.Component]
  let bag: DiagnosticBag

  func plan(_ root: inout Group) -> PollingPlan {
    let operations = root.flattened.flatMap(\.operations)
    let teller =
      operations.first { isTeller($0, exactly: true) }
      ?? operations.first { isTeller($0, exactly: false) }
    mark(&root)
    let isUsed = operations.contains(where: waits)
    if let teller { return plan(teller) }
    return isUsed || request == nil ? missing(operations) : unknown
  }

  /// The operation as it was found in the document.
  private func plan(_ teller: OperationPlan) -> PollingPlan {
    var plan = polling.plan
    plan.method = teller.method
    plan.path = teller.path
    plan.operation = teller.id
    plan.security = teller.security
    if case .value(_, let path, _) = teller.result { plan.key = path.first }
    let names = teller.arguments.map(\.wireName)
    if !names.contains(plan.parameter) {
      bag.error(.unknownPollingParameter(plan.parameter, names), at: polling.parameterPlace)
    }
    return plan
  }

  /// The operation as the user wrote it, for a part of a document that has nothing to wait for.
  private var unknown: PollingPlan {
    var plan = polling.plan
    plan.method = request?.method ?? "GET"
    plan.path = request?.path ?? ""
    plan.operation = polling.operation
    plan.key = polling.key
    return plan
  }

  private func missing(_ operations: [OperationPlan]) -> PollingPlan {
    let names = operations.map { request == nil ? $0.id : "\($0.method) \($0.path)" }
    bag.error(.unknownPollingOperation(polling.operation, names), at: polling.operationPlace)
    return unknown
  }

  /// `GET /jobs/{id}` in its parts, nil for an operationId.
  private var request: (method: String, path: String)? {
    let words = polling.operation.split(separator: " ")
    guard words.count == 2, words[1].hasPrefix("/") else { return nil }
    return (words[0].uppercased(), String(words[1]))
  }

  /// - Parameter exactly: also by its method, which another one of the path may stand in for.
  private func isTeller(_ operation: OperationPlan, exactly: Bool) -> Bool {
    guard let request else { return operation.id == polling.operation }
    return operation.path == request.path && (!exactly || operation.method == request.method)
  }

  private func mark(_ group: inout Group) {
    for index in group.operations.indices {
      group.operations[index].isPolled = waits(group.operations[index])
    }
    for index in group.children.indices { mark(&group.children[index]) }
  }

  private func waits(_ operation: OperationPlan) -> Bool {
    guard case .value(let type, let path, false) = operation.result, operation.pagination == nil
    else { return false }
    if let key = polling.key, path.first != key { return false }
    guard let schema = polling.schema else { return true }
    return components.contains { $0.name == schema && $0.type == type }
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownPollingOperation(_ name: String, _ known: [String]) -> Self {
    .init(
      "unknown-polling-operation", "the document has no operation '\(name)' to ask how far it is",
      help: NearMiss.best(for: name, among: known).map { "did you mean '\($0)'?" }
        ?? "name it as 'GET /path' or by its operationId")
  }

  fileprivate static func unknownPollingParameter(_ name: String, _ known: [String]) -> Self {
    .init(
      "unknown-polling-parameter", "the operation to poll with has no parameter '\(name)'",
      help: NearMiss.best(for: name, among: known).map { "did you mean '\($0)'?" }
        ?? (known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))"))
  }
}
