internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Without a server nobody knows where to send requests (OpenAPI §4.8.1: the default is `/`), nor
/// with relative ones only: they start from where the document was served, which a file has lost.
struct MissingServers: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    guard !api.paths.isEmpty else { return }
    if inventory.servers.isEmpty {
      bag.note(.noServers, at: api.node["servers"] ?? api.node.key(of: "openapi") ?? api.node)
    } else if let first = api.servers.first, api.servers.allSatisfy(\.isRelative) {
      bag.note(.relativeServer(first.url), at: first.node["url"] ?? first.node)
    }
  }
}

extension Server {
  /// A variable at the start may be anything.
  fileprivate var isRelative: Bool { !url.contains("://") && !url.hasPrefix("{") }
}

extension Diagnostic.Message {
  fileprivate static let noServers = Self(
    "no-servers", "the document names no server", effect: "a caller must give the address",
    help: "add 'servers: [{ url: https://… }]'")

  fileprivate static func relativeServer(_ url: String) -> Self {
    .init(
      "relative-server", "'\(url)' has no host: it starts from where the document was served",
      effect: "a caller must give the whole address, with this path",
      help: "write the whole address, or put it there with an overlay")
  }
}
