internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// What stands in braces in the URL of a server must be declared, and its default allowed
/// (OpenAPI §4.8.5, §4.8.6).
struct ServerVariables: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    for server in inventory.servers {
      checkTemplate(of: server, bag)
      for variable in server.variables { check(variable, bag) }
    }
  }

  private func checkTemplate(of server: Server, _ bag: DiagnosticBag) {
    let place = server.node["url"] ?? server.node
    let names = Self.names(in: server.url)
    let declared = server.variables.map(\.name)
    for name in names where !declared.contains(name) {
      let near = NearMiss.best(for: name, among: declared)
      bag.warning(.undeclared(name, near: near), at: place)
    }
    for variable in server.variables where !names.contains(variable.name) {
      bag.note(.unused(variable.name), at: server.node["variables"]?.key(of: variable.name))
    }
    if server.url.contains(where: { $0 == "?" || $0 == "#" }) {
      bag.warning(.query(server.url), at: place)
    }
  }

  private func check(_ variable: Server.Variable, _ bag: DiagnosticBag) {
    guard let values = variable.node["enum"], values.isArray else { return }
    if variable.allowedValues.isEmpty { return bag.warning(.noValues, at: values) }
    var seen: [String: Int] = [:]
    for (index, value) in values.elements.enumerated() {
      if let first = seen[value.text] {
        let earlier = values.elements[first].span.map {
          Diagnostic.Related($0, "the first is here")
        }
        bag.warning(.duplicate(value.text), at: value, related: earlier.map { [$0] } ?? [])
      } else {
        seen[value.text] = index
      }
    }
    if seen[variable.defaultValue] == nil {
      bag.warning(.notAllowed(variable.defaultValue), at: variable.node["default"] ?? variable.node)
    }
  }

  /// The names in braces, however deep in the host or the path they stand.
  static func names(in url: String) -> [String] {
    url.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func undeclared(_ name: String, near: String?) -> Self {
    .init(
      "server-variable", "the variable {\(name)} of the URL is not declared",
      effect: "it stays in the URL as it is", help: near.map { "did you mean '\($0)'?" })
  }

  fileprivate static func unused(_ name: String) -> Self {
    .init("unused-server-variable", "the URL has no {\(name)}", effect: "ignored")
  }

  fileprivate static func query(_ url: String) -> Self {
    .init(
      "server-url", "the URL of a server must have no query and no fragment",
      effect: "paths are appended to it as it is")
  }

  fileprivate static let noValues = Self(
    "empty-enum", "'enum' must have at least one value", effect: "any value is allowed")

  fileprivate static func duplicate(_ value: String) -> Self {
    .init("duplicate-enum-value", "'\(value)' is there twice", effect: "the second is ignored")
  }

  fileprivate static func notAllowed(_ value: String) -> Self {
    .init(
      "default-not-in-enum", "the default '\(value)' is not among the values of 'enum'",
      effect: "it is the default all the same")
  }
}
