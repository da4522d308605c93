import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

/// Decides what a method returns: nothing, the payload under a key, or the whole body; and which
/// failures have a documented type.
struct ResultPlanner {
  struct Outcome {
    var result: OperationPlan.Result
    var failures: [OperationPlan.Failure] = []
    /// That of success, as JSON.
    var body: Schema?
    var accept: String?
    /// Success statuses without a body, beside others with one.
    var emptyStatuses: [ClosedRange<Int>] = []
  }

  private struct Answer {
    var response: Response
    /// nil where the status comes without a body.
    var choice: BodyKind.Choice?
  }

  struct Payload {
    var schema: Schema
    var path: [String] = []
    /// Items of a page: no list is an empty one.
    var isPage = false
  }

  let operations: OperationPlanner
  var types: TypePlanner { operations.types }

  init(operations: OperationPlanner) {
    self.operations = operations
  }

  func plan(_ draft: OperationPlanner.Draft) -> Outcome {
    let responses = draft.selected.documented.responses
    let chosen = chosen(of: responses)
    let key =
      resultKey(draft.selected.documented).map { key in
        key.kind == .null ? "the method returns nothing" : "the method returns its '\(key.text)'"
      } ?? pageReason(responses, chosen, draft)
    for index in responses.indices {
      let isResult = key != nil && isSame(index, asOneOf: chosen, responses)
      types.coverage.record(
        .response, .emitted, responses[index].node, reason: isResult ? key : nil)
      for header in responses[index].headers { types.headers.add(header, types) }
    }
    var outcome = success(responses, chosen, draft)
    for index in responses.indices {
      let isFailure =
        responses[index].status == .default || !isSame(index, asOneOf: chosen, responses)
      if isFailure, let failure = failure(responses[index], draft) {
        outcome.failures.append(failure)
      }
    }
    return outcome
  }

  /// Whether a response is one of some, or is described in the same place.
  private func isSame(_ index: Int, asOneOf chosen: [Int], _ responses: [Response]) -> Bool {
    chosen.contains { $0 == index || responses[$0].node == responses[index].node }
  }

  /// The positions of the responses that tell what the method returns.
  func chosen(of responses: [Response]) -> [Int] {
    let successes = responses.indices.filter { responses[$0].status.isSuccess }
    if !successes.isEmpty { return successes }
    return responses.indices.filter { responses[$0].status == .default }
  }

  // MARK: Success

  private func success(
    _ responses: [Response], _ chosen: [Int], _ draft: OperationPlanner.Draft
  ) -> Outcome {
    if returnsNothing(draft) { return Outcome(result: .void) }
    if let index = chosen.first, chosen.count == 1 {
      return BodyKind.preferred(among: responses[index].content).map { only($0, draft) }
        ?? Outcome(result: .void)
    }
    let answers = chosen.map { index in
      Answer(
        response: responses[index],
        choice: BodyKind.preferred(among: responses[index].content))
    }
    let bodies = answers.compactMap(\.choice)
    guard let first = bodies.first else { return Outcome(result: .void) }
    for body in bodies where !body.kind.isTyped { types.leaveWhole(body) }
    if first.kind.isStream { return stream(first, draft) }
    var outcome = isSame(bodies, draft) ? one(first, bodies, draft) : byStatus(answers, draft)
    if bodies.count < answers.count { leaveEmpty(answers, &outcome) }
    return outcome
  }

  /// As nearly all operations answer: there is one success status.
  private func only(_ body: BodyKind.Choice, _ draft: OperationPlanner.Draft) -> Outcome {
    if !body.kind.isTyped { types.leaveWhole(body) }
    if body.kind.isStream { return stream(body, draft) }
    return one(body, [], draft)
  }

  /// The statuses without a body beside one or more that have the same.
  private func leaveEmpty(_ answers: [Answer], _ outcome: inout Outcome) {
    guard case .value(let type, let path, _) = outcome.result else { return }
    outcome.result = .value(type, at: path, optional: type != .json || !path.isEmpty)
    let filled = answers.filter { $0.choice != nil }.map(\.response.status.range)
    outcome.emptyStatuses = answers.filter { $0.choice == nil }
      .flatMap { $0.response.status.range.without(filled) }
      .filter { ![204...204, 205...205].contains($0) }
  }

  /// Whether all statuses come with the same thing. Asks for types by the same site, where equal
  /// schemas get the same type.
  private func isSame(_ bodies: [BodyKind.Choice], _ draft: OperationPlanner.Draft) -> Bool {
    guard let first = bodies.first, bodies.count > 1 else { return true }
    guard bodies.allSatisfy({ $0.kind == first.kind }) else { return false }
    guard first.kind == .json else { return true }
    let payloads = bodies.map { payload($0.media, draft) }
    guard let schema = payloads[0]?.schema else { return payloads.allSatisfy { $0 == nil } }
    let signature = types.signatures.signature(of: schema)
    return payloads.allSatisfy { payload in
      guard let payload, payload.path == payloads[0]?.path else { return false }
      return types.signatures.signature(of: payload.schema) == signature
    }
  }

  /// All statuses come with this.
  private func one(
    _ body: BodyKind.Choice, _ bodies: [BodyKind.Choice], _ draft: OperationPlanner.Draft
  ) -> Outcome {
    var outcome = Outcome(result: .void)
    if body.media.name != "application/json" { outcome.accept = accept([body]) }
    switch content(body, draft, ["response"]) {
    case .none: break
    case .text: outcome.result = .text
    case .bytes: outcome.result = .bytes
    case .value(let type, let path, let isOptional):
      outcome.result = .value(type, at: path, optional: isOptional)
    }
    // The others are equal: this only says so.
    for other in bodies.dropFirst() { _ = content(other, draft, ["response"]) }
    if body.kind == .json { outcome.body = body.media.schema }
    return outcome
  }

  /// Each status comes with something else.
  private func byStatus(_ answers: [Answer], _ draft: OperationPlanner.Draft) -> Outcome {
    let site = site(draft, ["response"])
    let node = answers[0].response.node
    let id = types.table.declare(
      types.naming.typeName(words: site.words(types.naming)), in: site.scope, suffix: "Model",
      documentation: nil, deprecation: nil, node: node)
    var names = NameScope(reserved: ReservedWords.cases)
    let variants = answers.map { answer -> ResponseChoice.Variant in
      let status = answer.response.status
      let words = status.words
      let text = [status.text, answer.response.description].compactMap { $0 }
      return ResponseChoice.Variant(
        name: names.claim([types.naming.memberName(words: words)], suffix: "Status"),
        statuses: status.range,
        content: answer.choice.map { content($0, draft, words + ["response"]) } ?? .none,
        documentation: text.joined(separator: ": "))
    }
    types.table[id].kind = .responses(
      ResponseChoice(
        variants: variants.filter { $0.statuses.count == 1 }
          + variants.filter { $0.statuses.count > 1 }))
    return Outcome(result: .byStatus(.named(id)), accept: accept(answers.compactMap(\.choice)))
  }

  private func content(
    _ body: BodyKind.Choice, _ draft: OperationPlanner.Draft, _ words: [String]
  ) -> ResponseChoice.Content {
    switch body.kind {
    case .text, .form: return .text
    case .bytes, .multipart, .events, .lines: return .bytes
    case .json:
      guard let payload = payload(body.media, draft) else {
        return .value(.json, at: [], optional: false)
      }
      let name = payload.path.last.map { types.spellings[$0].words }
      let planned = types.type(of: payload.schema, at: site(draft, .words(name ?? words)))
      let isOptional =
        planned.isNullable && (planned.type != .json || name != nil) && !payload.isPage
      return .value(planned.type, at: payload.path, optional: isOptional)
    }
  }

  /// What of a body is returned: all of it, or the member that the document names.
  private func payload(_ media: MediaType, _ draft: OperationPlanner.Draft) -> Payload? {
    guard let schema = media.schema else { return nil }
    guard let key = resultKey(draft.selected.documented) else {
      return page(in: schema, draft) ?? Payload(schema: schema)
    }
    if let name = key.string, let member = types.shapes.members(of: schema).member(name) {
      return Payload(schema: member.schema, path: [name])
    }
    types.bag.warning(.unknownResultKey(key.text), at: key)
    return Payload(schema: schema)
  }

  /// nil where it is what every request accepts.
  private func accept(_ bodies: [BodyKind.Choice]) -> String? {
    if bodies.allSatisfy({ $0.media.name.hasPrefix("application/json") }) { return nil }
    var names: [String] = []
    for body in bodies where !names.contains(body.media.name) { names.append(body.media.name) }
    return names.joined(separator: ", ")
  }

  func stream(_ body: BodyKind.Choice, _ draft: OperationPlanner.Draft) -> Outcome {
    let type = item(body).map { types.type(of: $0, at: site(draft, ["event"])).type } ?? .json
    return Outcome(
      result: .stream(type, format: body.kind == .events ? .events : .lines),
      accept: body.media.name)
  }

  /// Since OpenAPI 3.2 an item of server-sent events may be described as the event, with its fields
  /// (§4.14.4); an item here is the data of one.
  private func item(_ body: BodyKind.Choice) -> Schema? {
    guard let item = body.media.itemSchema, body.kind == .events else {
      return body.media.itemSchema ?? body.media.schema
    }
    let fields = types.shapes.members(of: item).members
    guard let data = fields.first(where: { $0.name == "data" })?.schema,
      fields.allSatisfy({ ["data", "event", "id", "retry"].contains($0.name) }),
      types.shapes.destination(of: data).shape.kind.isStringLike
    else { return item }
    for field in fields {
      types.record(field.schema, .emitted, reason: "a field of the event, found in 'events'")
    }
    return types.shapes.destination(of: data).schema.contentSchema ?? data
  }

  /// Whether the document says that the method returns nothing.
  func returnsNothing(_ draft: OperationPlanner.Draft) -> Bool {
    resultKey(draft.selected.documented)?.kind == .null
  }

  func resultKey(_ operation: Operation) -> Node? {
    types.configuration.extensions.result.flatMap { operation.specificationExtension($0) }
  }

  private func site(
    _ draft: OperationPlanner.Draft, _ name: TypePlanner.Site.Name
  ) -> TypePlanner.Site {
    TypePlanner.Site(
      scope: operations.scope, around: .words(draft.words), own: name, direction: .response)
  }

  // MARK: Failure

  private func failure(
    _ response: Response, _ draft: OperationPlanner.Draft
  ) -> OperationPlan.Failure? {
    guard let body = BodyKind.preferred(among: response.content) else { return nil }
    if !body.kind.isTyped { types.leaveWhole(body) }
    guard body.kind == .json, let schema = body.media.schema else { return nil }
    let planned = types.type(of: schema, at: site(draft, .failure(response.status)))
    if planned.type == .json { return nil }
    return OperationPlan.Failure(statuses: response.status.range, type: planned.type)
  }
}

extension BodyKind {
  /// Whether values are read from it.
  fileprivate var isTyped: Bool { self == .json || isStream }

  /// Whether values come one by one.
  var isStream: Bool { self == .events || self == .lines }
}

extension ClosedRange<Int> {
  /// What is left of a range where single statuses are described on their own.
  fileprivate func without(_ others: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    guard count > 1 else { return [self] }
    var rest = [self]
    for other in others where other.count == 1 {
      rest = rest.flatMap { range -> [ClosedRange<Int>] in
        guard range.contains(other.lowerBound) else { return [range] }
        let below = range.lowerBound..<other.lowerBound
        let above = other.lowerBound + 1..<range.upperBound + 1
        return [below, above].filter { !$0.isEmpty }.map { ClosedRange($0) }
      }
    }
    return rest
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownResultKey(_ key: String) -> Self {
    .init(
      "unknown-result-key", "the response has no member '\(key)'",
      effect: "the method returns the whole body")
  }
}
