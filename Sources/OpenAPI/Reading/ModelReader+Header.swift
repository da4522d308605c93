internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  /// Headers of a response; names that differ only in case are one header (RFC 9110 §5.1).
  func headers(_ member: Node.Member) -> [Response.Header] {
    guard let node = object(member) else { return [] }
    var found: [Response.Header] = []
    var keys: [String: Node] = [:]
    for member in node.members {
      if member.name.lowercased() == "content-type" {
        bag.note(.contentType, at: member.key)
        continue
      }
      guard let header = header(member) else { continue }
      if let first = keys.updateValue(member.key, forKey: header.name.lowercased()) {
        bag.warning(
          .duplicate(header.name), at: member.key, related: related(first, "the first is here"))
        omit(.header, member.value, "another one has the same name")
      } else {
        found.append(header)
      }
    }
    return found
  }

  func header(_ member: Node.Member) -> Response.Header? {
    guard let (node, note) = target(member.value, named: member.name, .header) else { return nil }
    var header: Response.Header
    if let place = headers[node] {
      header = inventory.headers[place]
      header.name = member.name
    } else {
      header = readHeader(node, member.name)
      headers[node] = inventory.headers.count
      inventory.headers.append(header)
    }
    if let note { header.description = note }
    return header
  }

  private func readHeader(_ node: Node, _ name: String) -> Response.Header {
    var header = Response.Header(
      node: node, name: name, description: nil, isRequired: false, isDeprecated: false,
      schema: nil)
    walk(node, HeaderField.self) { field, member in
      switch field {
      case .description: header.description = text(member)
      case .required: header.isRequired = flag(member) ?? false
      case .deprecated: header.isDeprecated = flag(member) ?? false
      case .schema: header.schema = schema(at: member.value)
      case .content:
        let content = content(member)
        if header.schema == nil { header.schema = content.first?.schema }
      case .examples: checkTargets(member, .example)
      case .style:
        if let style = text(member), style != "simple" {
          bag.warning(.headerStyle(style), at: member.value)
        }
      case .explode: header.explode = flag(member) ?? false
      case .example, .allowReserved, .allowEmptyValue, .reference: break
      }
    }
    checkValue(node)
    if header.schema == nil { header.schema = stringSchema(node) }
    return header
  }
}

enum HeaderField: String, FieldName {
  case description, required, deprecated, schema, content, style, explode, example, examples
  case allowReserved, allowEmptyValue
  case reference = "$ref"

  static let owner = "a header"
  static let table = KeywordTable<Self>()
}

extension Diagnostic.Message {
  fileprivate static func duplicate(_ name: String) -> Self {
    .init(
      "duplicate-header", "header names differ in more than case; '\(name)' is there twice",
      effect: "the second is left out")
  }

  fileprivate static let contentType = Self(
    "reserved-header", "the header 'Content-Type' is the key of 'content'", effect: "ignored")

  fileprivate static func headerStyle(_ style: String) -> Self {
    .init(
      "parameter-style", "a header cannot have the style '\(style)'", effect: "read as 'simple'")
  }
}
