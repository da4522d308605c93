internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Makes the parameters of a path agree with its template: what stands in braces can only be sent
/// by a parameter, and a path parameter can only be sent in braces.
extension ModelReader {
  func repairParameters(of item: inout PathItem, _ template: PathTemplate) {
    removeUnplaced(from: &item.parameters, template)
    for index in item.operations.indices {
      removeUnplaced(from: &item.operations[index].parameters, template)
      for name in template.names
      where !isDeclared(name, in: item.parameters)
        && !isDeclared(name, in: item.operations[index].parameters)
      {
        item.operations[index].parameters.append(stringParameter(name, item.key))
      }
    }
  }

  private func isDeclared(_ name: String, in parameters: [Parameter]) -> Bool {
    parameters.indices.contains {
      parameters[$0].location == .path && parameters[$0].name == name
    }
  }

  private func removeUnplaced(from parameters: inout [Parameter], _ template: PathTemplate) {
    // By position: a parameter in a variable would be copied.
    let unplaced = parameters.indices.filter { index in
      parameters[index].location == .path && !template.names.contains(parameters[index].name)
    }
    for index in unplaced {
      let (name, node) = (parameters[index].name, parameters[index].node)
      let meant = NearMiss.best(for: name, among: template.names)
      bag.warning(.notInPath(name, template.text, meant: meant), at: node["name"] ?? node)
      omit(.parameter, node, "the path has no {\(name)}")
    }
    for index in unplaced.reversed() { parameters.remove(at: index) }
  }

  private func stringParameter(_ name: String, _ key: Node) -> Parameter {
    bag.warning(.undeclared(name), at: key)
    return Parameter(
      node: key, name: name, location: .path, description: nil, isRequired: true,
      isDeprecated: false, style: "simple", explode: false, allowReserved: false,
      schema: stringSchema(key), content: nil)
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
