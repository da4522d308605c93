internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// A path is a template that no other one equals, without a query (OpenAPI §4.8.8).
struct PathTemplates: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    var first: [String: Int] = [:]
    first.reserveCapacity(api.paths.count)
    for (number, path) in api.paths.enumerated() {
      let template = PathTemplate(path.name)
      check(template, path, bag)
      let signature = template.signature
      guard let found = first.updateValue(number, forKey: signature) else { continue }
      first[signature] = found
      let earlier = api.paths[found]
      let methods = Set(earlier.operations.map(\.method))
      let isReal = path.operations.contains { methods.contains($0.method) }
      bag.warning(
        .equal(path.name, earlier.name, isReal: isReal), at: path.key,
        related: earlier.key.span.map { [.init($0, "the first is here")] } ?? [])
    }
  }

  private func check(_ template: PathTemplate, _ path: PathItem, _ bag: DiagnosticBag) {
    if template.isBroken { bag.warning(.broken, at: path.key) }
    if template.hasQuery {
      bag.warning(.query, at: path.key)
    }
    for (place, name) in template.names.enumerated()
    where template.names[..<place].contains(name) {
      bag.warning(.twice(name), at: path.key)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let broken = Self(
    "path-syntax", "the braces of this path do not match",
    effect: "what is no parameter is sent as it is")

  fileprivate static let query = Self(
    "path-query", "a path must have no query and no fragment",
    effect: "a query is sent as part of the path, a fragment is not sent",
    help: "declare query parameters")

  fileprivate static func twice(_ name: String) -> Self {
    .init(
      "path-parameter-twice", "{\(name)} stands twice in this path",
      effect: "the same value is sent in both places")
  }

  fileprivate static func equal(_ path: String, _ other: String, isReal: Bool) -> Self {
    .init(
      "duplicate-path", "'\(path)' and '\(other)' are the same path",
      effect: isReal
        ? "both are kept; the server sees one" : "both are kept; they have different methods")
  }
}
