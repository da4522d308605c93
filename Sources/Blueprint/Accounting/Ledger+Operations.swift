import SeamstressDocuments
import SeamstressOpenAPI

extension Ledger {
  /// Those that are hidden come last: what they share with others is what it is for the others.
  mutating func addOperations(of document: OpenAPIDocument) {
    for isHidden in [false, true] {
      for path in document.paths {
        add(path, isHidden: isHidden) { reason in Fate(outcome: .emitted, reason: reason) }
      }
      for webhook in document.webhooks {
        add(webhook, isHidden: isHidden) { reason in Fate(outcome: .excluded, reason: reason) }
      }
    }
  }

  /// - Parameter replaced: What a reason on an operation means for the parts of it that nothing
  ///   was made of.
  private mutating func add(
    _ path: PathItem, isHidden: Bool, replaced: (String) -> Fate
  ) {
    for operation in path.operations {
      let outcome = coverage[.operation, operation.node]
      guard (outcome == .excluded) == isHidden else { continue }
      add(.operation, operation.node, nil)
      let reason = coverage.reason(.operation, operation.node)
      let fate = reason.map { isHidden ? Fate(outcome: .excluded, reason: $0) : replaced($0) }
      let shared = fate ?? Fate(outcome: .emitted, reason: "the operations have their own")
      for parameter in path.parameters { add(parameter, shared) }
      for parameter in operation.parameters { add(parameter, fate) }
      if let body = operation.requestBody { add(body, fate) }
      for response in operation.responses { add(response, fate) }
      addCallbacks(of: operation.node)
    }
  }

  private mutating func add(_ parameter: Parameter, _ fate: Fate?) {
    guard parameter.node.isObject else { return }
    add(.parameter, parameter.node, fate)
    let own = fateInside(.parameter, parameter.node) ?? fate
    if let schema = parameter.node["schema"] { walk(schema, own) }
    walkContent(of: parameter.node, own)
  }

  private mutating func add(_ body: RequestBody, _ fate: Fate?) {
    add(.body, body.node, fate)
    add(body.content, verb: "sent", fateInside(.body, body.node) ?? fate, hasMarks: false)
  }

  private mutating func add(_ response: Response, _ fate: Fate?) {
    add(.response, response.node, fate)
    let note = coverage.reason(.response, response.node)
    let own = note.map { Fate(outcome: .excluded, reason: $0) }
    add(
      response.content, verb: "read", fateInside(.response, response.node) ?? own ?? fate,
      hasMarks: response.status.isSuccess)
    let headers = Fate(outcome: .excluded, reason: "what is nested in a header is not taken apart")
    for header in response.headers {
      if let schema = header.node["schema"] { walk(schema, headers) }
      walkContent(of: header.node, headers)
    }
  }

  /// Of several representations one is used, and streams and data beside it.
  /// - Parameter hasMarks: Whether those that are not used are marked.
  private mutating func add(
    _ content: [MediaType], verb: String, _ fate: Fate?, hasMarks: Bool
  ) {
    let chosen = BodyKind.preferred(among: content)?.media
    for media in content {
      let mark = fateInside(.part, media.node)
      let isUsed = mark == nil && (hasMarks || media.node == chosen?.node)
      let reason = "the body is \(verb) as \(chosen?.name ?? "")"
      let other = fate ?? mark ?? Fate(outcome: .excluded, reason: reason)
      if let schema = media.schema { walk(schema.node, isUsed ? fate : other) }
      if let schema = media.itemSchema { walk(schema.node, isUsed ? fate : other) }
    }
  }

  /// What is left out takes with it what is inside.
  private func fateInside(_ subject: Coverage.Subject, _ node: Node) -> Fate? {
    guard let outcome = coverage[subject, node], outcome == .excluded || outcome == .skipped else {
      return nil
    }
    return coverage.reason(subject, node).map { Fate(outcome: outcome, reason: $0) }
  }

  // MARK: Components

  mutating func addComponents(of document: OpenAPIDocument) {
    for component in document.components.schemas {
      add(.schema, component.schema.node, nil)
      walk(component.schema.node, fateInside(.schema, component.schema.node))
    }
    guard let components = document.components.node else { return }
    addUnused(.parameter, components["parameters"])
    addUnused(.body, components["requestBodies"])
    addUnused(.response, components["responses"])
    addUnusedPathItems(of: components)
  }

  /// Definitions that no operation refers to; a reference among them is no definition.
  private mutating func addUnused(_ subject: Coverage.Subject, _ section: Node?) {
    guard let section else { return }
    for member in section.members where !member.name.hasPrefix("x-") {
      guard member.value.member("$ref") == nil else { continue }
      add(subject, member.value, .unused)
      if let schema = member.value["schema"] { walk(schema, .unused) }
      walkContent(of: member.value, .unused)
    }
  }

  mutating func walkContent(of node: Node, _ fate: Fate?) {
    guard let content = node["content"] else { return }
    for media in content.members {
      if let schema = media.value["schema"] { walk(schema, fate) }
      if let schema = media.value["itemSchema"] { walk(schema, fate) }
    }
  }
}
