import SeamstressOpenAPI

/// Plans further methods for an operation that answers in several ways.
///
///     application/json     chat(…) -> Answer
///     text/event-stream    chatStream(…) -> EventStream<Delta>
///     video/mp4            chatAsData(…) -> [UInt8]
struct ResultOverloads {
  let operations: OperationPlanner

  /// - Parameters:
  ///   - first: The method that returns what is usual.
  ///   - end: Where the methods of the operation end.
  func add(
    behind first: Int, upTo end: Int, of methods: inout [OperationPlan],
    _ draft: OperationPlanner.Draft, names: inout NameScope
  ) {
    let outcomes = ResultPlanner(operations: operations).others(draft)
    if outcomes.isEmpty { return }
    let overloads = outcomes.map { overload(methods[first], $0, &names) }
    methods.insert(contentsOf: overloads, at: end)
  }

  private func overload(
    _ first: OperationPlan, _ outcome: ResultPlanner.Outcome, _ names: inout NameScope
  ) -> OperationPlan {
    var operation = first
    operation.isOverload = true
    operation.name = name(first, outcome, &names)
    operation.result = outcome.result
    operation.accept = outcome.accept
    operation.emptyStatuses = []
    operation.pagination = nil
    let note = note(outcome)
    operation.documentation = operation.documentation.map { "\($0)\n\n\(note)" } ?? note
    return operation
  }

  private func name(
    _ first: OperationPlan, _ outcome: ResultPlanner.Outcome, _ names: inout NameScope
  ) -> SwiftName {
    let naming = operations.naming
    let words = Words(first.name.bare).list
    let (suffix, longer) = suffixes(outcome)
    let name = names.claim(
      naming.memberName(words: words + suffix), or: [naming.memberName(words: words + longer)],
      suffix: "Call")
    guard let chosen = operations.types.configuration.names[name.bare] else { return name }
    return names.claim([naming.chosenMember(chosen)], suffix: "Call")
  }

  /// The usual words, and those where others have that name.
  private func suffixes(_ outcome: ResultPlanner.Outcome) -> ([String], [String]) {
    switch outcome.result {
    case .stream(_, .events): (["stream"], ["stream", "of", "events"])
    case .stream(_, .lines): (["stream"], ["stream", "of", "lines"])
    default: (["as", "data"], ["response", "as", "data"])
    }
  }

  private func note(_ outcome: ResultPlanner.Outcome) -> String {
    let types = outcome.accept.map { "`\($0)`" } ?? "data"
    if case .stream = outcome.result { return "Gives what comes as \(types), as it comes." }
    return "Gives what comes as \(types)."
  }
}
