internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Without a server nobody knows where to send requests (OpenAPI §4.8.1: the default is `/`).
struct MissingServers: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    guard inventory.servers.isEmpty, !api.paths.isEmpty else { return }
    bag.note(.noServers, at: api.node["servers"] ?? api.node.key(of: "openapi") ?? api.node)
  }
}

extension Diagnostic.Message {
  fileprivate static let noServers = Self(
    "no-servers", "the document names no server", effect: "a caller must give the address",
    help: "add 'servers: [{ url: https://… }]'")
}
