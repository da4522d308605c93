internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  func servers(_ member: Node.Member) -> [Server] {
    list(member, of: [.object], or: "servers").compactMap(server)
  }

  private func server(_ node: Node) -> Server? {
    guard object(node, named: "an element of 'servers'") != nil else {
      omit(.server, node, "it is \(node.kind.words)")
      return nil
    }
    var server = Server(node: node, url: "", name: nil, description: nil, variables: [])
    var url: String?
    walk(node, ServerField.self) { field, member in
      switch field {
      case .url: url = text(member)
      case .name:
        if version < .v3_2 { bag.note(.newerField("name", since: .v3_2), at: member.key) }
        server.name = text(member)
      case .description: server.description = text(member)
      case .variables: server.variables = variables(member)
      }
    }
    guard let url else {
      bag.warning(.missingField("url", of: "a server", effect: "the server is left out"), at: node)
      omit(.server, node, "it has no 'url'")
      return nil
    }
    server.url = url
    inventory.servers.append(server)
    return server
  }

  private func variables(_ member: Node.Member) -> [Server.Variable] {
    guard let node = object(member) else { return [] }
    return node.members.compactMap { member in
      guard object(member, effect: "the variable is ignored") != nil else { return nil }
      return variable(member)
    }
  }

  private func variable(_ member: Node.Member) -> Server.Variable {
    var variable = Server.Variable(
      node: member.value, name: member.name, defaultValue: "", allowedValues: [],
      description: nil)
    var value: String?
    walk(member.value, ServerVariableField.self) { field, member in
      switch field {
      case .default: value = text(member)
      case .enum: variable.allowedValues = texts(member)
      case .description: variable.description = text(member)
      }
    }
    if value == nil {
      let first = variable.allowedValues.first ?? ""
      bag.warning(
        .missingField("default", of: "a server variable", effect: "the default is '\(first)'"),
        at: member.value)
    }
    variable.defaultValue = value ?? variable.allowedValues.first ?? ""
    return variable
  }
}

enum ServerField: String, FieldName {
  case url, name, description, variables

  static let owner = "a server"
  static let table = KeywordTable<Self>()
}

enum ServerVariableField: String, FieldName {
  case `default`, `enum`, description

  static let owner = "a server variable"
  static let table = KeywordTable<Self>()
}
