internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  func pathItems(_ member: Node.Member, isWebhooks: Bool) -> [PathItem] {
    guard let node = object(member) else { return [] }
    return node.members.compactMap { member in
      guard !member.isExtension else { return nil }
      return isWebhooks ? pathItem(member, named: member.name) : path(member)
    }
  }

  private func path(_ member: Node.Member) -> PathItem? {
    var name = member.name
    guard var item = fields(member.value, named: name) else { return nil }
    let template = PathTemplate(name)
    if !template.text.hasPrefix("/") {
      bag.warning(.noSlash(name), at: member.key)
      name = "/" + name
    }
    repairParameters(of: &item, template, member.key)
    return PathItem(item, name: name, key: member.key)
  }

  func pathItem(_ member: Node.Member, named name: String) -> PathItem? {
    fields(member.value, named: member.name).map { PathItem($0, name: name, key: member.key) }
  }

  private func fields(_ node: Node, named name: String) -> PathItemFields? {
    guard let layers = layers(of: node, named: name), var item = layers.last else { return nil }
    // A reference may stand beside operations; what is nearer wins.
    for layer in layers.dropLast().reversed() {
      item.summary = layer.summary ?? item.summary
      item.description = layer.description ?? item.description
      item.servers = layer.servers.isEmpty ? item.servers : layer.servers
      item.parameters = overriding(item.parameters, with: layer.parameters)
      let methods = Set(layer.operations.map(\.method))
      item.operations = layer.operations + item.operations.filter { !methods.contains($0.method) }
    }
    return item
  }

  /// What a path item and those say that it refers to, in that order.
  func layers(of node: Node, named name: String) -> [PathItemFields]? {
    chain(node, named: name, .pathItem)?.map { node in
      var item = PathItemFields(node: node)
      walk(node, PathItemField.self, unknown: omitOperation) { read($0, $1, into: &item) }
      return item
    }
  }

  private func read(
    _ field: PathItemField, _ member: Node.Member, into item: inout PathItemFields
  ) {
    switch field {
    case .reference: break
    case .summary: item.summary = text(member)
    case .description: item.description = text(member)
    case .servers: item.servers = servers(member)
    case .parameters: item.parameters = parameters(member)
    case .get, .put, .post, .delete, .options, .head, .patch, .trace:
      append(member, to: &item)
    case .query:
      if version < .v3_2 { bag.warning(.newerField("query", since: .v3_2), at: member.key) }
      append(member, to: &item)
    case .additionalOperations:
      if version < .v3_2 {
        bag.warning(.newerField("additionalOperations", since: .v3_2), at: member.key)
      }
      for member in members(member) { append(member, to: &item) }
    }
  }

  /// An operation under a misspelt method is one that callers will miss.
  private func omitOperation(_ field: PathItemField, _ member: Node.Member) {
    guard field.isMethod else { return }
    omit(.operation, member.value, "'\(member.name)' is no method")
  }

  private func append(_ member: Node.Member, to item: inout PathItemFields) {
    guard object(member, effect: "the operation is left out") != nil else {
      return omit(.operation, member.value, "it is \(member.value.kind.words)")
    }
    item.operations.append(operation(member))
  }

  private func overriding(_ outer: [Parameter], with inner: [Parameter]) -> [Parameter] {
    outer.filter { old in !inner.contains(where: old.isSame) } + inner
  }
}

/// What was read of a path item so far.
struct PathItemFields {
  let node: Node
  var summary: String?
  var description: String?
  var servers: [Server] = []
  var parameters: [Parameter] = []
  var operations: [Operation] = []
}

extension PathItem {
  fileprivate convenience init(_ fields: PathItemFields, name: String, key: Node) {
    self.init(
      node: fields.node, name: name, key: key, summary: fields.summary,
      description: fields.description, servers: fields.servers, parameters: fields.parameters,
      operations: fields.operations)
  }
}

enum PathItemField: String, FieldName {
  case summary, description, servers, parameters
  case get, put, post, delete, options, head, patch, trace, query, additionalOperations
  case reference = "$ref"

  var isMethod: Bool {
    switch self {
    case .get, .put, .post, .delete, .options, .head, .patch, .trace, .query: true
    case .summary, .description, .servers, .parameters, .additionalOperations, .reference: false
    }
  }

  static let owner = "a path item"
  static let table = KeywordTable<Self>()
}

extension Diagnostic.Message {
  fileprivate static func noSlash(_ name: String) -> Self {
    .init("path-syntax", "a path must start with '/'", effect: "read as '/\(name)'")
  }
}
