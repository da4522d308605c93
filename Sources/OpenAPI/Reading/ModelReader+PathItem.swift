internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  func pathItems(_ member: Node.Member, isWebhooks: Bool) -> [PathItem] {
    guard let node = object(member) else { return [] }
    return node.members.compactMap { member in
      guard !member.isExtension else { return nil }
      return isWebhooks ? pathItem(member) : path(member)
    }
  }

  private func path(_ member: Node.Member) -> PathItem? {
    guard var item = pathItem(member) else { return nil }
    let template = PathTemplate(item.name)
    if !template.text.hasPrefix("/") {
      bag.warning(.noSlash(item.name), at: member.key)
      item.name = "/" + item.name
    }
    repairParameters(of: &item, template)
    return item
  }

  func pathItem(_ member: Node.Member) -> PathItem? {
    guard let layers = layers(of: member.value, named: member.name), let last = layers.last else {
      return nil
    }
    var item = last
    item.name = member.name
    item.key = member.key
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

  /// A path item and those that it refers to, in that order.
  func layers(of node: Node, named name: String) -> [PathItem]? {
    chain(node, named: name, .pathItem)?.map { node in
      var item = PathItem(
        node: node, name: name, key: node, summary: nil, description: nil, servers: [],
        parameters: [], operations: [])
      walk(node, PathItemField.self, unknown: omitOperation) { read($0, $1, into: &item) }
      return item
    }
  }

  private func read(_ field: PathItemField, _ member: Node.Member, into item: inout PathItem) {
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

  private func append(_ member: Node.Member, to item: inout PathItem) {
    guard object(member, effect: "the operation is left out") != nil else {
      return omit(.operation, member.value, "it is \(member.value.kind.words)")
    }
    item.operations.append(operation(member))
  }

  private func overriding(_ outer: [Parameter], with inner: [Parameter]) -> [Parameter] {
    outer.filter { old in !inner.contains(where: old.isSame) } + inner
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
