internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Makes the parameters of a path agree with its template: what stands in braces can only be sent
/// by a parameter, and a path parameter can only be sent in braces.
extension ModelReader {
  /// - Parameter key: That of the path.
  func repairParameters(of item: inout PathItemFields, _ template: PathTemplate, _ key: Node) {
    if let repaired = removingUnplaced(from: item.parameters, template) {
      item.parameters = repaired
    }
    for (index, operation) in item.operations.enumerated() {
      let left = removingUnplaced(from: operation.parameters, template)
      let missing = template.names.filter { name in
        !isDeclared(name, in: item.parameters)
          && !isDeclared(name, in: left ?? operation.parameters)
      }
      guard left != nil || !missing.isEmpty else { continue }
      var repaired = left ?? operation.parameters
      for name in missing where !isDeclared(name, in: repaired) {
        repaired.append(stringParameter(name, key))
      }
      item.operations[index] = operation.with(repaired)
    }
  }

  private func isDeclared(_ name: String, in parameters: [Parameter]) -> Bool {
    parameters.indices.contains {
      parameters[$0].location == .path && parameters[$0].name == name
    }
  }

  /// Nil if each has its place.
  private func removingUnplaced(
    from parameters: [Parameter], _ template: PathTemplate
  ) -> [Parameter]? {
    // By position: a parameter in a variable would be copied.
    let unplaced = parameters.indices.filter { index in
      parameters[index].location == .path && !template.names.contains(parameters[index].name)
    }
    guard !unplaced.isEmpty else { return nil }
    var left = parameters
    for index in unplaced {
      let (name, node) = (parameters[index].name, parameters[index].node)
      let meant = NearMiss.best(for: name, among: template.names)
      bag.warning(.notInPath(name, template.text, meant: meant), at: node["name"] ?? node)
      omit(.parameter, node, "the path has no {\(name)}")
    }
    for index in unplaced.reversed() { left.remove(at: index) }
    return left
  }

  private func stringParameter(_ name: String, _ key: Node) -> Parameter {
    bag.warning(.undeclared(name), at: key)
    return Parameter(
      node: key, name: name, location: .path, description: nil, isRequired: true,
      isDeprecated: false, style: "simple", explode: false, allowReserved: false,
      schema: stringSchema(key), content: nil)
  }
}

extension Operation {
  fileprivate func with(_ parameters: [Parameter]) -> Operation {
    Operation(
      node: node, method: method, key: key, operationID: operationID, summary: summary,
      description: description, tags: tags, parameters: parameters, requestBody: requestBody,
      responses: responses, isDeprecated: isDeprecated, security: security, servers: servers,
      callbacks: callbacks)
  }
}

extension Diagnostic.Message {
  fileprivate static func notInPath(_ name: String, _ path: String, meant: String?) -> Self {
    .init(
      "path-parameter-not-in-path", "'\(path)' has no {\(name)}",
      effect: "the parameter is left out", help: meant.map { "did you mean '\($0)'?" })
  }

  fileprivate static func undeclared(_ name: String) -> Self {
    .init(
      "undeclared-path-parameter", "no parameter is declared for {\(name)}",
      effect: "a required string parameter '\(name)' is added")
  }
}
