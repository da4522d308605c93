internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Reads the objects of one document, each once: what is referred to from many places is kept
/// under its node.
///
/// A class, because every object that is read adds to what is known of the others. Schemas are
/// read from a list of what is still to do, never by recursion, so that no chain of references
/// can exhaust the stack.
final class ModelReader {
  let document: Document
  let version: OpenAPIVersion
  let references: References
  let bag: DiagnosticBag
  // A reader stays on one task, and nobody holds on to one of its members while it is changed.
  @exclusivity(unchecked) var inventory = Inventory()

  /// Places in `inventory.schemas`, counted from 1.
  @exclusivity(unchecked) var schemas: NodeColumn<UInt32>
  /// How many of `inventory.schemas` have been read; the rest is still to do.
  @exclusivity(unchecked) var readSchemas = 0
  /// Places in `inventory.parameters`; nil for what cannot be read.
  @exclusivity(unchecked) var parameters = NodeTable<Int?>()
  /// Places in `inventory.headers` and `inventory.mediaTypes`.
  @exclusivity(unchecked) var headers = NodeTable<Int>()
  @exclusivity(unchecked) var mediaTypes = NodeTable<Int>()
  @exclusivity(unchecked) var bodies = NodeTable<RequestBody>()
  /// Those that are referred to.
  @exclusivity(unchecked) var responses = NodeTable<Response>()
  /// Where references lead that are known to lead straight there, by the number of their text.
  @exclusivity(unchecked) var ends: [(node: Node, section: String)?] = []
  @exclusivity(unchecked) var callbacks = NodeTable<[PathItem]>()
  /// How many callbacks of callbacks are being read.
  var callbackDepth = 0
  /// Other generators whose extensions were met.
  var foreignTools: Set<String> = []

  init(
    _ document: Document, version: OpenAPIVersion, _ references: References, _ bag: DiagnosticBag
  ) {
    self.document = document
    self.version = version
    self.references = references
    self.bag = bag
    schemas = NodeColumn(document.arena)
  }

  /// Nil, after one error, if the document describes nothing.
  func read() -> OpenAPIDocument? {
    let root = document.root
    guard describesSomething(root) else { return nil }
    var api = OpenAPIDocument(
      node: root, version: version,
      info: Info(node: root, title: "API", version: "", description: nil), servers: [], tags: [],
      paths: [], webhooks: [],
      components: Components(node: nil, schemas: [], securitySchemes: []), security: nil)
    if root.member("info") == nil {
      bag.warning(
        .missingField("info", of: "the document", effect: "the title is 'API'"), at: root)
    }
    walk(root, RootField.self) { read($0, $1, into: &api) }
    readPendingSchemas()
    breakReferenceCycles()
    api.schemas = inventory.schemas
    api.omissions = inventory.omissions
    return api
  }

  private func read(_ field: RootField, _ member: Node.Member, into api: inout OpenAPIDocument) {
    switch field {
    case .openapi, .externalDocs: break
    case .dialect: noteDialect(member)
    case .selfURI:
      bag.note(.notUsed("$self", effect: "relative references start from the file"), at: member.key)
    case .info: api.info = info(member)
    case .servers: api.servers = servers(member)
    case .tags: api.tags = tags(member)
    case .paths: api.paths = pathItems(member, isWebhooks: false)
    case .webhooks:
      if version < .v3_1 { bag.warning(.newerField("webhooks", since: .v3_1), at: member.key) }
      api.webhooks = pathItems(member, isWebhooks: true)
    case .components: api.components = components(member)
    case .security: api.security = security(member)
    }
  }

  private func describesSomething(_ root: Node) -> Bool {
    if let paths = root["paths"] {
      guard !paths.isObject else { return true }
      bag.error(
        .wrongType(
          "paths", "an object", paths.kind,
          help: "write a key per path: 'paths: { /pets: { get: … } }'"), at: paths)
      return false
    }
    let alternatives = version >= .v3_1 ? ["webhooks", "components"] : []
    guard alternatives.allSatisfy({ root[$0] == nil }) else { return true }
    let near = NearMiss.best(for: "paths", among: root.members.map(\.name))
    bag.error(.noPaths(version, near: near), at: near.flatMap(root.key) ?? root)
    return false
  }

  private func noteDialect(_ member: Node.Member) {
    guard let dialect = text(member), !dialect.contains("spec.openapis.org/oas/"),
      !dialect.contains("json-schema.org/draft/2020-12")
    else { return }
    bag.note(
      .notUsed("jsonSchemaDialect", effect: "schemas are read as JSON Schema 2020-12"),
      at: member.value)
  }
}

enum RootField: String, FieldName {
  case openapi, info, servers, paths, webhooks, components, security, tags, externalDocs
  case dialect = "jsonSchemaDialect"
  case selfURI = "$self"

  static let owner = "the document"
  static let table = KeywordTable<Self>()
}

extension Diagnostic.Message {
  fileprivate static func noPaths(_ version: OpenAPIVersion, near: String?) -> Self {
    let what = version < .v3_1 ? "'paths'" : "one of 'paths', 'webhooks' and 'components'"
    return .init(
      "missing-paths", "an OpenAPI \(version.rawValue) document must have \(what)",
      help: near.map { "did you mean 'paths' by '\($0)'?" } ?? "add 'paths', even an empty one: {}"
    )
  }
}
