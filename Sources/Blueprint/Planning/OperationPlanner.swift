import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

/// Plans the methods of one namespace.
final class OperationPlanner {
  let types: TypePlanner
  private let document: OpenAPIDocument
  /// That of the types of its arguments.
  let scope: TypeScope
  private let declaredSchemes: TextTable
  /// What the document says of all operations.
  private let usualSecurity: [[String]]?

  init(types: TypePlanner, document: OpenAPIDocument, scope: TypeScope) {
    self.types = types
    self.document = document
    self.scope = scope
    var declared = TextTable()
    for scheme in document.components.securitySchemes { declared.insert(scheme.name) }
    declaredSchemes = declared
    let schemes = declared
    usualSecurity = document.security.map { Self.names($0, schemes) }
  }

  var naming: Naming { types.naming }

  func plan(_ placed: [GroupPlanner.Placed]) -> [OperationPlan] {
    var names = NameScope(reserved: ReservedWords.groupMembers)
    let drafts = placed.map { Draft($0, name: methodName($0, &names)) }
    let results = drafts.map { ResultPlanner(operations: self).plan($0) }
    let friends = results.compactMap(\.result.declaredType)
    var operations: [OperationPlan] = []
    operations.reserveCapacity(drafts.count)
    var firsts: [Int] = []
    for index in drafts.indices {
      firsts.append(operations.count)
      operations.append(operation(drafts[index], results[index], friends: friends))
      guard let body = drafts[index].selected.documented.requestBody else { continue }
      let overloads = BodyOverloads(operations: self, draft: drafts[index], friends: friends)
      if overloads.isOneWay(body) { continue }
      operations += overloads.plan(operations[operations.count - 1], body, names: &names)
    }
    // Last and from behind: what they are called changes no other name.
    let overloads = ResultOverloads(operations: self)
    for index in drafts.indices.reversed() {
      let end = index + 1 < firsts.count ? firsts[index + 1] : operations.count
      overloads.add(
        behind: firsts[index], upTo: end, of: &operations, drafts[index], names: &names)
    }
    return operations
  }

  final class Draft {
    let selected: SelectedOperation
    let name: SwiftName
    let words: [String]

    init(_ placed: GroupPlanner.Placed, name: SwiftName) {
      selected = placed.selected
      self.name = name
      words = placed.method
    }

    /// Another method of the path documents the body, and the one that is called has none.
    var sendsQuery: Bool {
      selected.operation.method != selected.documented.method
        && ["get", "delete", "head"].contains(selected.operation.method)
    }
  }

  private func methodName(
    _ placed: GroupPlanner.Placed, _ names: inout NameScope
  ) -> SwiftName {
    let plain = naming.memberName(words: placed.method)
    if let name = chosenName(placed.selected, plain) {
      return names.claim([naming.chosenMember(name)], suffix: "Call")
    }
    return names.claim(plain, or: [longerName(placed)], suffix: "Call")
  }

  private func longerName(_ placed: GroupPlanner.Placed) -> SwiftName {
    placed.selected.operation.operationID.map { naming.memberName($0) }
      ?? naming.memberName(words: [placed.selected.operation.method] + placed.method)
  }

  private func chosenName(_ selected: SelectedOperation, _ plain: SwiftName) -> String? {
    if types.configuration.names.isEmpty { return nil }
    return types.configuration.chosenName(at: selected.operation)
      ?? types.configuration.names[plain.bare]
  }

  private func operation(
    _ draft: Draft, _ outcome: ResultPlanner.Outcome, friends: [TypeID]
  ) -> OperationPlan {
    // Asked by member: an operation in a variable would be copied.
    let selected = draft.selected
    var arguments = ArgumentPlanner(operations: self, draft: draft, friends: friends)
    let choice = selected.documented.requestBody.flatMap { BodyKind.preferred(among: $0.content) }
    let inputs = arguments.plan(choice)
    recordCoverage(selected)
    return OperationPlan(
      name: draft.name,
      id: selected.operation.operationID
        ?? "\(selected.operation.method) \(selected.path.name)",
      method: selected.operation.method.uppercased(),
      path: path(selected),
      summary: selected.documented.summary ?? selected.operation.summary,
      documentation: types.draft(
        selected.documented.description ?? selected.operation.description,
        at: selected.documented.node),
      deprecation: types.deprecation(
        isDeprecated: selected.documented.isDeprecated, at: selected.documented.node),
      unavailable: inputs.unavailable, arguments: inputs.arguments, constants: inputs.constants,
      alternatives: inputs.alternatives, body: inputs.body, result: outcome.result,
      failures: outcome.failures, emptyStatuses: outcome.emptyStatuses,
      security: security(selected),
      pagination: pagination(draft, outcome, inputs), server: server(selected),
      accept: outcome.accept, node: selected.operation.node,
      title: types.title(at: selected.documented.node),
      source: source(selected))
  }

  /// A fragment, by which some documents tell operations of one path apart, is not sent.
  private func path(_ selected: SelectedOperation) -> String {
    let name = selected.path.name
    if name.allBytes({ $0 != UInt8(ascii: "#") }) { return name }
    return name.utf8.firstIndex(of: UInt8(ascii: "#")).map { String(name[..<$0]) } ?? name
  }

  private func source(_ selected: SelectedOperation) -> OperationPlan.Source {
    var methods = [selected.operation.method]
    methods += selected.alternatives.lazy.map(\.method)
    return OperationPlan.Source(
      method: selected.documented.method, node: selected.documented.node, methods: methods)
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

  private func security(_ selected: SelectedOperation) -> [[String]]? {
    selected.operation.security.map { Self.names($0, declaredSchemes) } ?? usualSecurity
  }

  private static func names(
    _ alternatives: [SecurityRequirement], _ declared: TextTable
  ) -> [[String]] {
    alternatives.map { requirement in
      requirement.schemes.compactMap { scheme in
        declared.position(of: scheme.name) == nil ? nil : scheme.name
      }
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
    _ draft: Draft, _ outcome: ResultPlanner.Outcome, _ inputs: ArgumentPlanner.Inputs
  ) -> OperationPlan.Pagination? {
    guard let pages = PagePlanner(self) else { return nil }
    let isAsked = pages.isAsked(draft, inputs)
    if isAsked, case .value(.array, _, false) = outcome.result, let body = outcome.body,
      pages.isContinued(body)
    {
      types.pages.markUsed()
      return pages.pagination
    }
    guard !types.pages.isUsed else { return nil }
    types.pages.add(inputs.arguments)
    if isAsked { types.pages.add(outcome.body, pages, types) }
    return nil
  }
}

extension OperationPlan.Result {
  /// The declared type that a result is made of.
  var declaredType: TypeID? {
    switch self {
    case .value(let type, _, _), .stream(let type, _), .byStatus(let type): type.declaredType
    default: nil
    }
  }
}

extension TypeReference {
  /// The declared type that this one is made of.
  package var declaredType: TypeID? {
    switch self {
    case .named(let id): id
    case .array(let type), .dictionary(let type), .optional(let type): type.declaredType
    default: nil
    }
  }
}

extension TypeReference {
  /// The same as a list of none or one.
  package var namedTypes: [TypeID] { declaredType.map { [$0] } ?? [] }
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
