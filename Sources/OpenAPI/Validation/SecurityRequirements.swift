internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// What a requirement names must be declared, scopes included (OpenAPI §4.8.30).
struct SecurityRequirements: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    // By position: one in a variable would be copied.
    let schemes = api.components.securitySchemes
    let section = api.components.node?["securitySchemes"]
    for requirement in inventory.requirements {
      for (name, scopes) in requirement.schemes {
        if let place = schemes.firstIndex(where: { $0.name == name }) {
          guard schemes[place].kind == .oauth2 else { continue }
          check(scopes, of: schemes[place], requirement.node[name], bag)
        } else if section?.key(of: name) == nil {
          let near = NearMiss.best(for: name, among: schemes.map(\.name).sorted())
          bag.warning(.undeclared(name, near: near), at: requirement.node.key(of: name))
        } else {
          bag.warning(.unusable(name), at: requirement.node.key(of: name))
        }
      }
    }
  }

  private func check(
    _ scopes: [String], of scheme: SecurityScheme, _ place: Node?, _ bag: DiagnosticBag
  ) {
    guard let place else { return }
    let known = scheme.flows.flatMap(\.scopes)
    for scope in place.elements where scopes.contains(scope.text) && !known.contains(scope.text) {
      let near = NearMiss.best(for: scope.text, among: known)
      bag.warning(.scope(scope.text, scheme.name, near: near), at: scope)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func undeclared(_ name: String, near: String?) -> Self {
    .init(
      "undeclared-security-scheme", "no security scheme '\(name)' is declared",
      effect: "nothing is sent for it",
      help: near.map { "did you mean '\($0)'?" } ?? "add it to 'components/securitySchemes'")
  }

  fileprivate static func unusable(_ name: String) -> Self {
    .init(
      "unusable-security-scheme", "the security scheme '\(name)' could not be read",
      effect: "nothing is sent for it")
  }

  fileprivate static func scope(_ scope: String, _ scheme: String, near: String?) -> Self {
    .init(
      "undeclared-scope", "no flow of '\(scheme)' declares the scope '\(scope)'",
      effect: "it is listed all the same", help: near.map { "did you mean '\($0)'?" })
  }
}
