internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  func info(_ member: Node.Member) -> Info {
    var info = Info(node: member.value, title: "API", version: "", description: nil)
    guard let node = object(member, effect: "ignored; the title is 'API'") else { return info }
    walk(node, InfoField.self) { field, member in
      switch field {
      case .title: info.title = text(member) ?? info.title
      case .version: info.version = text(member) ?? info.version
      case .description: info.description = text(member)
      case .summary, .termsOfService, .contact, .license: break
      }
    }
    for (name, effect) in [("title", "the title is 'API'"), ("version", "it has no version")]
    where node.member(name) == nil {
      bag.warning(.missingField(name, of: "'info'", effect: effect), at: node)
    }
    return info
  }

  func tags(_ member: Node.Member) -> [Tag] {
    list(member, of: [.object], or: "tags").compactMap { node in
      guard object(node, named: "an element of 'tags'") != nil else { return nil }
      var tag = Tag(node: node, name: "", description: nil)
      walk(node, TagField.self) { field, member in
        switch field {
        case .name: tag.name = text(member) ?? ""
        case .description: tag.description = text(member)
        case .parent, .kind:
          bag.note(.notUsed(member.name, effect: "tags stand side by side"), at: member.key)
        case .summary, .externalDocs: break
        }
      }
      guard tag.name.isEmpty else { return tag }
      bag.warning(.missingField("name", of: "a tag", effect: "the tag is ignored"), at: node)
      return nil
    }
  }
}

enum InfoField: String, FieldName {
  case title, version, description, summary, termsOfService, contact, license

  static let owner = "'info'"
  static let table = KeywordTable<Self>()
}

enum TagField: String, FieldName {
  case name, description, summary, externalDocs, parent, kind

  static let owner = "a tag"
  static let table = KeywordTable<Self>()
}
