internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  /// The representations of a body.
  func content(_ member: Node.Member) -> [MediaType] {
    object(member)?.members.compactMap(mediaType) ?? []
  }

  /// The value of a parameter or header is described either by a schema or by one media type.
  func checkValue(_ node: Node) {
    let content = node.member("content")
    if node.member("schema") != nil {
      if let content { bag.warning(.bothValues, at: content.key) }
    } else if let members = content?.value.members, let second = members.dropFirst().first {
      bag.warning(.manyContents, at: second.key)
    } else if content == nil || content?.value.members.isEmpty == true {
      bag.warning(.noValue, at: node)
    }
  }

  func stringSchema(_ node: Node) -> Schema {
    let schema = Schema(node: node)
    schema.types = [.string]
    return schema
  }

  func mediaType(_ member: Node.Member) -> MediaType? {
    guard let (node, _) = target(member.value, named: member.name, .mediaType) else { return nil }
    guard let place = mediaTypes[node] else {
      let type = readMediaType(node, member)
      mediaTypes[node] = inventory.mediaTypes.count
      inventory.mediaTypes.append(type)
      return type
    }
    var type = inventory.mediaTypes[place]
    type.name = member.name
    type.key = member.key
    return type
  }

  private func readMediaType(_ node: Node, _ member: Node.Member) -> MediaType {
    var type = MediaType(
      node: node, key: member.key, name: member.name, schema: nil, itemSchema: nil, encodings: [])
    walk(node, MediaTypeField.self) { field, member in
      switch field {
      case .schema: type.schema = schema(at: member.value)
      case .itemSchema:
        if version < .v3_2 { bag.warning(.newerField("itemSchema", since: .v3_2), at: member.key) }
        type.itemSchema = schema(at: member.value)
      case .encoding: type.encodings = encodings(member)
      case .examples:
        checkTargets(member, .example)
      case .itemEncoding, .prefixEncoding:
        bag.note(.notUsed(member.name, effect: "items are encoded as usual"), at: member.key)
      case .example, .reference: break
      }
    }
    return type
  }

  private func encodings(_ member: Node.Member) -> [MediaType.Encoding] {
    guard let node = object(member) else { return [] }
    return node.members.compactMap { member in
      guard object(member, effect: "the property is encoded as usual") != nil else { return nil }
      var encoding = MediaType.Encoding(
        node: member.value, property: member.name, contentType: nil, style: nil, explode: nil,
        allowReserved: false)
      walk(member.value, EncodingField.self) { field, member in
        switch field {
        case .contentType: encoding.contentType = text(member)
        case .style: encoding.style = text(member)
        case .explode: encoding.explode = flag(member)
        case .allowReserved: encoding.allowReserved = flag(member) ?? false
        case .headers: encoding.headers = headers(member)
        case .encoding, .itemEncoding, .prefixEncoding:
          bag.note(.notUsed(member.name, effect: "the part is encoded as usual"), at: member.key)
        }
      }
      return encoding
    }
  }
}

enum MediaTypeField: String, FieldName {
  case schema, itemSchema, encoding, example, examples, itemEncoding, prefixEncoding
  case reference = "$ref"

  static let owner = "a media type"
  static let table = KeywordTable<Self>()
}

enum EncodingField: String, FieldName {
  case contentType, style, explode, allowReserved, headers, encoding, itemEncoding
  case prefixEncoding

  static let owner = "an encoding"
  static let table = KeywordTable<Self>()
}

extension Diagnostic.Message {
  fileprivate static let bothValues = Self(
    "schema-and-content", "'content' has no meaning beside 'schema'",
    effect: "'content' is ignored")

  fileprivate static let manyContents = Self(
    "many-contents", "'content' of a parameter or header must have one media type",
    effect: "the first one is used")

  fileprivate static let noValue = Self(
    "missing-field", "neither 'schema' nor 'content' says what the value is",
    effect: "read as a string")
}
