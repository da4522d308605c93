import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI

/// Decides what a method returns: nothing, the payload under a key, or the whole body; and which
/// failures have a documented type.
struct ResultPlanner {
  struct Outcome {
    var result: OperationPlan.Result
    var failures: [OperationPlan.Failure] = []
    /// The members of the success body.
    var bodyKeys: Set<String> = []
    var namedTypes: [TypeID] = []
    var accept: String?
  }

  let operations: OperationPlanner
  private var types: TypePlanner { operations.types }

  init(operations: OperationPlanner) {
    self.operations = operations
  }

  func plan(_ draft: OperationPlanner.Draft) -> Outcome {
    let responses = draft.selected.documented.responses
    let successes = responses.filter { $0.status.isSuccess }
    let chosen = successes.isEmpty ? responses.filter { $0.status == .default } : successes
    let key = resultKey(draft.selected.documented).map { key in
      key.kind == .null ? "the method returns nothing" : "the method returns its '\(key.text)'"
    }
    for response in responses {
      let isResult = chosen.contains { $0.node == response.node }
      types.coverage.record(.response, .emitted, response.node, reason: isResult ? key : nil)
      for header in response.headers { types.headers.add(header, types) }
    }
    var outcome = success(chosen, draft)
    outcome.failures = failures(
      responses.filter { response in !chosen.contains { $0.node == response.node } }, draft)
    return outcome
  }

  // MARK: Success

  private func success(_ responses: [Response], _ draft: OperationPlanner.Draft) -> Outcome {
    if let key = resultKey(draft.selected.documented), key.kind == .null {
      return Outcome(result: .void)
    }
    let bodies = responses.compactMap { BodyKind.preferred(among: $0.content) }
    guard let first = bodies.first else { return Outcome(result: .void) }
    let isOptional = responses.contains { $0.content.isEmpty }
    for body in bodies where !body.kind.isTyped { types.leaveWhole(body) }
    switch first.kind {
    case .json:
      return json(bodies.filter { $0.kind == .json }.map(\.media), isOptional: isOptional, draft)
    case .events, .lines: return stream(first, draft)
    case .text, .form: return Outcome(result: .text, accept: first.media.name)
    case .bytes, .multipart: return Outcome(result: .bytes, accept: first.media.name)
    }
  }

  private func json(
    _ media: [MediaType], isOptional: Bool, _ draft: OperationPlanner.Draft
  ) -> Outcome {
    guard let schema = schema(media) else {
      return Outcome(result: .value(.json, at: [], optional: isOptional))
    }
    let object = types.shapes.members(of: schema)
    var outcome = payload(schema, object, draft, isOptional: isOptional)
    outcome.bodyKeys = Set(object.members.map(\.name))
    if let name = media.first?.name, !name.hasPrefix("application/json") { outcome.accept = name }
    return outcome
  }

  /// The one schema of all success bodies; several different ones are a union.
  private func schema(_ media: [MediaType]) -> Schema? {
    let schemas = media.compactMap(\.schema)
    guard let first = schemas.first, schemas.count > 1 else { return schemas.first }
    let union = Schema(node: first.node)
    union.oneOf = schemas
    return union
  }

  private func payload(
    _ schema: Schema, _ object: ObjectShape, _ draft: OperationPlanner.Draft, isOptional: Bool
  ) -> Outcome {
    let documented = draft.selected.documented
    if let key = resultKey(documented) {
      if let name = key.string, let member = object.member(name) {
        let planned = types.type(
          of: member.schema, at: site(draft, Words(name).list))
        let mayMiss = planned.isNullable || isOptional
        return Outcome(result: .value(planned.type, at: [name], optional: mayMiss))
      }
      types.bag.warning(.unknownResultKey(key.text), at: key)
    }
    let planned = types.type(of: schema, at: site(draft, ["response"]))
    let mayMiss = (planned.isNullable || isOptional) && planned.type != .json
    return Outcome(result: .value(planned.type, at: [], optional: mayMiss))
  }

  private func stream(_ body: BodyKind.Choice, _ draft: OperationPlanner.Draft) -> Outcome {
    let schema = body.media.itemSchema ?? body.media.schema
    let type = schema.map { types.type(of: $0, at: site(draft, ["event"])).type } ?? .json
    return Outcome(
      result: .stream(type, format: body.kind == .events ? .events : .lines),
      accept: body.media.name)
  }

  private func resultKey(_ operation: Operation) -> Node? {
    operations.configuration.extensions.result.flatMap { operation.specificationExtension($0) }
  }

  private func site(_ draft: OperationPlanner.Draft, _ words: [String]) -> TypePlanner.Site {
    TypePlanner.Site(
      scope: operations.group.isEmpty ? .module : .group(operations.group),
      words: draft.words + words, direction: .response)
  }

  // MARK: Failure

  private func failures(
    _ responses: [Response], _ draft: OperationPlanner.Draft
  ) -> [OperationPlan.Failure] {
    responses.compactMap { response in
      guard let body = BodyKind.preferred(among: response.content) else { return nil }
      if !body.kind.isTyped { types.leaveWhole(body) }
      guard body.kind == .json, let schema = body.media.schema else { return nil }
      let words = Words(response.status.word).list + ["error"]
      let planned = types.type(of: schema, at: site(draft, words))
      if planned.type == .json { return nil }
      return OperationPlan.Failure(statuses: response.status.range, type: planned.type)
    }
  }
}

extension BodyKind {
  /// Whether values are read from it.
  fileprivate var isTyped: Bool { self == .json || self == .events || self == .lines }
}

extension Response.Status {
  fileprivate var isSuccess: Bool {
    switch self {
    case .code(let code): (200..<300).contains(code)
    case .range(let first): first == 2
    case .default: false
    }
  }

  fileprivate var range: ClosedRange<Int> {
    switch self {
    case .code(let code): code...code
    case .range(let first): (first * 100)...(first * 100 + 99)
    case .default: 400...599
    }
  }

  fileprivate var word: String {
    switch self {
    case .code(let code): Self.words[code] ?? "status \(code)"
    case .range(let first): "\(first)xx"
    case .default: "default"
    }
  }

  private static let words = [
    400: "bad request", 401: "unauthorized", 403: "forbidden", 404: "not found", 409: "conflict",
    410: "gone", 422: "unprocessable", 429: "too many requests", 500: "server",
  ]
}

extension Diagnostic.Message {
  fileprivate static func unknownResultKey(_ key: String) -> Self {
    .init(
      "unknown-result-key", "the response has no member '\(key)'",
      effect: "the method returns the whole body")
  }
}
