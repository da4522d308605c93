package import SeamstressBlueprint
internal import SeamstressDocuments
package import SeamstressJSON

/// Turns groups and operations into the rows of a table, in the order of the blueprint.
///
///     acs credentials assign {"method":"POST","path":"/acs/credentials/assign","parameters":[…]}
struct CommandRows {
  struct Row {
    let words: [String]
    let value: JSON
  }

  private(set) var groups: [Row] = []
  private(set) var commands: [Row] = []
  private let parameters: ParameterRows

  init(_ blueprint: Blueprint) {
    parameters = ParameterRows(blueprint)
  }

  mutating func add(_ group: Group, below words: [String]) {
    if let text = group.documentation, !words.isEmpty {
      groups.append(Row(words: words, value: ["doc": .string(text)]))
    }
    var taken: Set<String> = []
    for operation in group.distinctOperations {
      let name = Self.claim(Self.word(operation.name), &taken)
      commands.append(Row(words: words + [name], value: row(operation)))
    }
    taken = []
    for child in group.children {
      guard let accessor = child.accessor else { continue }
      add(child, below: words + [Self.claim(Self.word(accessor), &taken)])
    }
  }

  /// `listAccessibleDevices` is typed as `list-accessible-devices`.
  private static func word(_ name: SwiftName) -> String {
    Words(name.bare).list.map { $0.lowercased() }.joined(separator: "-")
  }

  private static func claim(_ name: String, _ taken: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }

  // MARK: Operations

  private func row(_ operation: OperationPlan) -> JSON {
    let operation = preferred(operation)
    var row = JSONObject()
    row["method"] = .string(operation.method)
    row["path"] = .string(operation.path)
    row["id"] = .string(operation.id)
    row["summary"] = operation.summary.map(JSON.string)
    row["doc"] = operation.documentation.map(JSON.string)
    row["deprecated"] = operation.deprecation.map { .string($0.message ?? "") }
    row["unavailable"] = operation.unavailable.map(JSON.string)
    row["security"] = operation.security.map { .array($0.map { .array($0.map(JSON.string)) }) }
    row["server"] = operation.server.map(JSON.string)
    row["accept"] = operation.accept.map(JSON.string)
    set(operation.body, in: &row)
    set(operation.result, in: &row)
    row["pages"] = operation.pagination.map(pages)
    if operation.isPolled { row["polled"] = true }
    if !operation.constants.isEmpty {
      row["constants"] = .array(operation.constants.map(constant))
    }
    if !operation.alternatives.isEmpty {
      row["alternatives"] = .array(operation.alternatives.map(alternative))
    }
    let rows = parameters.rows(operation.arguments)
    if !rows.isEmpty { row["parameters"] = .array(rows) }
    return .object(row)
  }

  /// The same operation by the method of its path that documents the parameters: whoever can send a
  /// body can send every parameter in it.
  private func preferred(_ operation: OperationPlan) -> OperationPlan {
    let isFlat =
      switch operation.body {
      case .none: operation.arguments.allSatisfy { $0.place == .query && $0.style == nil }
      case .members: operation.arguments.allSatisfy { $0.place == .member }
      default: false
      }
    guard isFlat, let source = operation.source, source.method != operation.method.lowercased(),
      ["post", "put", "patch"].contains(source.method)
    else { return operation }
    var result = operation
    result.method = source.method.uppercased()
    if let id = source.node["operationId"]?.text { result.id = id }
    if case .none = operation.body { result.body = .members(mediaType: "application/json") }
    for index in result.arguments.indices { result.arguments[index].place = .member }
    for index in result.constants.indices { result.constants[index].place = .member }
    return result
  }

  private func set(_ body: OperationPlan.Body, in row: inout JSONObject) {
    row["body"] = body.kind.map(JSON.string)
    if body.mediaType != "application/json" { row["media"] = body.mediaType.map(JSON.string) }
  }

  private func set(_ result: OperationPlan.Result, in row: inout JSONObject) {
    switch result {
    case .void: break
    case .text: row["result"] = "text"
    case .bytes: row["result"] = "bytes"
    case .stream(_, let format): row["result"] = .string(format.rawValue)
    // What comes with the status, as it comes.
    case .byStatus: row["result"] = "bytes"
    case .value(_, let path, _):
      row["result"] = "value"
      if !path.isEmpty { row["at"] = .string(path.joined(separator: ".")) }
    }
  }

  private func pages(_ pagination: OperationPlan.Pagination) -> JSON {
    var row = JSONObject()
    row["style"] = .string(pagination.style.rawValue)
    row["parameter"] = .string(pagination.parameter)
    row["next"] = .string(pagination.next)
    row["more"] = pagination.more.map(JSON.string)
    return .object(row)
  }

  private func constant(_ constant: OperationPlan.Constant) -> JSON {
    var row = JSONObject()
    row["name"] = .string(constant.wireName)
    if constant.place == .query { row["in"] = "query" }
    row["value"] = JSON(constant.value)
    return .object(row)
  }

  private func alternative(_ alternative: OperationPlan.Alternative) -> JSON {
    [
      "required": .array(alternative.required.map(JSON.string)),
      "excluded": .array(alternative.excluded.map(JSON.string)),
    ]
  }
}

extension JSON {
  package init(_ literal: Literal) {
    switch literal {
    case .string(let text): self = .string(text)
    case .boolean(let flag): self = .bool(flag)
    case .integer(let number): self = .number(JSONNumber(number))
    case .number(let number): self = JSONNumber(number).map(JSON.number) ?? .null
    case .null: self = .null
    case .list(let elements): self = .array(elements.map { JSON($0) })
    }
  }
}
