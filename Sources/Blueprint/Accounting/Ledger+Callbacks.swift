import SeamstressDocuments

extension Ledger {
  /// Operations that no client calls: of callbacks, and of path items that no path refers to. The
  /// description keeps only their nodes.
  mutating func addCallbacks(of operation: Node) {
    for callback in operation["callbacks"].members { add(callback: callback) }
  }

  mutating func addUnusedPathItems(of components: Node) {
    for callback in components["callbacks"].members { add(callback: callback) }
    for path in components["pathItems"].members where !path.isExtension {
      add(pathItem: path.value, .unused)
    }
  }

  private mutating func add(callback: Node.Member) {
    guard !callback.isExtension, callback.value.member("$ref") == nil else { return }
    for path in callback.value.members where !path.isExtension {
      add(pathItem: path.value, .callback)
    }
  }

  private mutating func add(pathItem node: Node, _ fate: Fate) {
    let operations = node.members.filter { Self.methods.contains($0.name) && $0.value.isObject }
    guard !operations.isEmpty else { return }
    for parameter in node["parameters"].elements { add(.parameter, in: parameter, fate) }
    for operation in operations.map(\.value) {
      add(.operation, operation, fate)
      for parameter in operation["parameters"].elements {
        add(.parameter, in: parameter, fate)
      }
      if let body = operation["requestBody"] { add(.body, in: body, fate) }
      for response in operation["responses"].members where !response.isExtension {
        add(.response, in: response.value, fate)
      }
      addCallbacks(of: operation)
    }
  }

  /// What a reference leads to is listed where it stands.
  private mutating func add(_ subject: Coverage.Subject, in node: Node, _ fate: Fate) {
    guard node.isObject, node.member("$ref") == nil else { return }
    add(subject, node, fate)
    if let schema = node["schema"] { walk(schema, fate) }
    walkContent(of: node, fate)
    for header in node["headers"].members {
      if let schema = header.value["schema"] { walk(schema, fate) }
      walkContent(of: header.value, fate)
    }
  }

  private static let methods: Set = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
  ]
}

extension Ledger.Fate {
  static let callback = Self(outcome: .excluded, reason: "callback: the API calls it")
}

extension Node.Member {
  fileprivate var isExtension: Bool { name.hasPrefix("x-") }
}

extension Node? {
  fileprivate var members: [Node.Member] { map { Array($0.members) } ?? [] }
  fileprivate var elements: [Node] { map { Array($0.elements) } ?? [] }
}
