import SeamstressBlueprint
import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI
import Testing

@testable import SeamstressSamples

/// The samples of a small description, by the name of the method.
func samples(
  _ document: String, configure: (inout BlueprintConfiguration) -> Void = { _ in }
) throws -> [String: [Sample]] {
  let blueprint = try blueprint(document, configure: configure)
  let writer = SampleWriter(blueprint)
  var result: [String: [Sample]] = [:]
  for group in blueprint.root.flattened {
    for operation in group.operations {
      result[operation.name.bare] = writer.samples(operation, in: group)
    }
  }
  return result
}

func blueprint(
  _ document: String, configure: (inout BlueprintConfiguration) -> Void = { _ in }
) throws -> Blueprint {
  let bag = DiagnosticBag()
  let source = SourceFile(path: "openapi.yaml", bytes: Array(document.utf8))
  let read = try #require(DocumentReader(bag).read(source))
  let api = try #require(OpenAPIReader(bag).read(read))
  var configuration = BlueprintConfiguration()
  configuration.client = "Seam"
  configuration.isClientChosen = true
  configuration.grouping = .path
  configuration.methods = ["patch", "get", "post"]
  configuration.parametersFrom = "post"
  configuration.acronyms = ["acs"]
  configuration.extensions.result = "x-response-key"
  configure(&configuration)
  return Blueprinter(configuration, bag).plan(api)
}

/// A document with one operation, whose request body and parameters are given.
func document(
  method: String = "post", path: String = "/doors/open", body: String = "", more: String = "",
  server: String = "https://doors.example.com"
) -> String {
  """
  openapi: 3.1.0
  info: { title: Doors, version: 1.0.0 }
  servers: [{ url: \(server) }]
  paths:
    '\(path)':
      \(method):
        operationId: open
        security: [{ api_key: [] }]
        x-response-key: null
  \(more.indented(6))
  \(body.isEmpty ? "" : """
        requestBody:
          content:
            application/json:
  \(body.indented(12))
  """)
        responses: { '200': { description: OK, content: { application/json: { schema: { type: object } } } } }
  components:
    securitySchemes: { api_key: { type: http, scheme: bearer } }
  """
}

extension String {
  func indented(_ count: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }
      .joined(separator: "\n")
  }
}
