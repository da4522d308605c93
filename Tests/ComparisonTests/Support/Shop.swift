import SeamstressBlueprint
import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI
import Testing

@testable import SeamstressComparison

/// A small document, of which a test says what is in it.
struct Shop: Sendable {
  /// Members of `paths`, each on one line.
  var paths: [String] = []
  /// Members of `components/schemas`.
  var schemas: [String] = []
  /// Members at the top of the document, and of `components`.
  var top: [String] = []
  var components: [String] = []
  var title = "Shop"

  /// The document, one entry to a line.
  var text: String {
    let lines = { (entries: [String], indentation: String) in
      entries.map { "\(indentation)\($0)\n" }.joined()
    }
    return """
      openapi: 3.1.0
      info: { title: \(title), version: "1" }
      \(lines(top, ""))paths:
        x-none: {}
      \(lines(paths, "  "))components:
        x-none: {}
      \(lines(components, "  "))  schemas:
          x-none: { type: string }
      \(lines(schemas, "    "))
      """
  }

  /// An operation: `list("/pets", …)` is `GET /pets`, which answers with a body of the schema.
  static func path(
    _ path: String, _ id: String, method: String = "get", _ more: String = "",
    ok: String? = "{ type: string }", responses: String = ""
  ) -> String {
    let content = ok.map { ", content: { application/json: { schema: \($0) } }" } ?? ""
    let extra = more.isEmpty ? "" : ", \(more)"
    let others = responses.isEmpty ? "" : ", \(responses)"
    return """
      \(path): { \(method): { operationId: \(id), tags: [pets]\(extra), \
      responses: { "200": { description: ok\(content) }\(others) } } }
      """
  }

  /// The same with query parameters, and a request body.
  static func list(_ parameters: String..., body: String? = nil) -> String {
    let list = "parameters: [\(parameters.joined(separator: ", "))]"
    let body = body.map {
      ", requestBody: { required: true, content: { application/json: { schema: \($0) } } }"
    }
    return path("/pets", "list", method: body == nil ? "get" : "post", list + (body ?? ""))
  }

  func blueprint(
    _ configuration: BlueprintConfiguration = BlueprintConfiguration()
  ) throws -> Blueprint {
    try Self.blueprint(text, configuration)
  }

  static func blueprint(
    _ text: String, _ configuration: BlueprintConfiguration = BlueprintConfiguration()
  ) throws -> Blueprint {
    let bag = DiagnosticBag()
    let file = SourceFile(path: "shop.yaml", text: text)
    let document = try #require(DocumentReader(bag).read(file), "\(bag.diagnostics)")
    let api = try #require(OpenAPIReader(bag, loader: nil).read(document), "\(bag.diagnostics)")
    var configuration = configuration
    if configuration.client == "Client" { configuration.client = api.info.title }
    let blueprint = Blueprinter(configuration, bag).plan(api)
    #expect(!bag.hasErrors, "\(bag.diagnostics.filter { $0.severity == .error })")
    return blueprint
  }
}

extension APIChange {
  /// `argument-required Shop.Pets.list(limit:): Int? = nil → Int`
  var summary: String {
    if rule == .documentation { return "\(rule.id) \(declaration)" }
    return "\(rule.id) \(declaration): \(before ?? "") → \(after ?? "")"
  }
}
