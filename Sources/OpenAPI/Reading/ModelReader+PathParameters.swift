internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Makes the parameters of a path agree with its template: what stands in braces can only be sent
/// by a parameter, and a path parameter can only be sent in braces.
extension ModelReader {
  func repairParameters(of item: inout PathItem, _ template: PathTemplate) {
    let names = Set(template.names)
    item.parameters = item.parameters.filter { isPlaced($0, names, template) }
    for index in item.operations.indices {
      var operation = item.operations[index]
      operation.parameters = operation.parameters.filter { isPlaced($0, names, template) }
      let declared = Set(
        (item.parameters + operation.parameters).filter { $0.location == .path }.map(\.name))
      var seen = declared
      for name in template.names where seen.insert(name).inserted {
        operation.parameters.append(stringParameter(name, item.key))
      }
      item.operations[index] = operation
    }
  }

  private func isPlaced(
    _ parameter: Parameter, _ names: Set<String>, _ template: PathTemplate
  ) -> Bool {
    guard parameter.location == .path, !names.contains(parameter.name) else { return true }
    let meant = NearMiss.best(for: parameter.name, among: template.names)
    bag.warning(
      .notInPath(parameter.name, template.text, meant: meant),
      at: parameter.node["name"] ?? parameter.node)
    omit(.parameter, parameter.node, "the path has no {\(parameter.name)}")
    return false
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
