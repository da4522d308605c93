internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  func security(_ member: Node.Member) -> [SecurityRequirement] {
    list(member, of: [.object], or: "security requirements").compactMap { node in
      guard object(node, named: "an element of 'security'") != nil else { return nil }
      let schemes = node.members.map { member in
        (name: member.name, scopes: texts(member))
      }
      let requirement = SecurityRequirement(node: node, schemes: schemes)
      inventory.requirements.append(requirement)
      return requirement
    }
  }

  func securityScheme(_ member: Node.Member) -> SecurityScheme? {
    guard let (node, note) = target(member.value, named: member.name, .securityScheme) else {
      return nil
    }
    var fields = SecuritySchemeFields()
    walk(node, SecuritySchemeField.self) { field, member in
      switch field {
      case .type: fields.type = (text(member), member.value)
      case .description: fields.description = text(member)
      case .name: fields.name = text(member)
      case .in: fields.location = (text(member), member.value)
      case .scheme: fields.scheme = text(member)
      case .bearerFormat: fields.bearerFormat = text(member)
      case .flows: fields.flows = flows(member)
      case .openIdConnectUrl: fields.openIDURL = text(member)
      case .oauth2MetadataUrl, .deprecated: break
      }
    }
    guard let kind = kind(fields, node) else {
      omit(.securityScheme, node, "its kind is not known")
      return nil
    }
    return SecurityScheme(
      node: node, name: member.name, kind: kind, description: note ?? fields.description,
      flows: kind == .oauth2 ? fields.flows : [])
  }

  private func kind(_ fields: SecuritySchemeFields, _ node: Node) -> SecurityScheme.Kind? {
    let names = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]
    guard let type = fields.type.text else {
      if fields.type.node == nil { missing("type", node) }
      return nil
    }
    let known = names.first { $0.lowercased() == type.lowercased() }
    if known != type, let place = fields.type.node {
      let meant = known ?? (type == "basic" ? "http" : NearMiss.best(for: type, among: names))
      bag.warning(.schemeType(type, readAs: known, meant: meant), at: place)
    }
    switch known {
    case "apiKey": return apiKey(fields, node)
    case "http":
      guard let scheme = fields.scheme else { return missing("scheme", node) }
      return .http(scheme: scheme.lowercased(), bearerFormat: fields.bearerFormat)
    case "oauth2": return .oauth2
    case "openIdConnect":
      guard let url = fields.openIDURL else { return missing("openIdConnectUrl", node) }
      return .openIDConnect(url: url)
    case "mutualTLS":
      if version < .v3_1, let place = fields.type.node {
        bag.warning(.newerField("mutualTLS", since: .v3_1), at: place)
      }
      return .mutualTLS
    default: return nil
    }
  }

  private func apiKey(_ fields: SecuritySchemeFields, _ node: Node) -> SecurityScheme.Kind? {
    guard let name = fields.name else { return missing("name", node) }
    guard let text = fields.location.text else { return missing("in", node) }
    let location = Parameter.Location(rawValue: text.lowercased())
    guard let location, [.query, .header, .cookie].contains(location) else {
      if let place = fields.location.node { bag.warning(.keyLocation(text), at: place) }
      return nil
    }
    return .apiKey(name: name, location: location)
  }

  @discardableResult
  private func missing(_ field: String, _ node: Node) -> SecurityScheme.Kind? {
    bag.warning(
      .missingField(field, of: "this security scheme", effect: "the scheme is left out"), at: node)
    return nil
  }

  private func flows(_ member: Node.Member) -> [OAuthFlow] {
    guard let node = object(member) else { return [] }
    return node.members.filter { !$0.isExtension }.compactMap { member in
      guard object(member, effect: "the flow is ignored") != nil else { return nil }
      var flow = OAuthFlow(
        node: member.value, name: member.name, authorizationURL: nil, tokenURL: nil,
        refreshURL: nil, scopes: [])
      walk(member.value, OAuthFlowField.self) { field, member in
        switch field {
        case .authorizationUrl: flow.authorizationURL = text(member)
        case .tokenUrl: flow.tokenURL = text(member)
        case .refreshUrl: flow.refreshURL = text(member)
        case .scopes: flow.scopes = object(member)?.members.map(\.name) ?? []
        case .deviceAuthorizationUrl: break
        }
      }
      return flow
    }
  }
}

fileprivate struct SecuritySchemeFields {
  var type: (text: String?, node: Node?) = (nil, nil)
  var location: (text: String?, node: Node?) = (nil, nil)
  var description: String?
  var name: String?
  var scheme: String?
  var bearerFormat: String?
  var flows: [OAuthFlow] = []
  var openIDURL: String?
}

enum SecuritySchemeField: String, FieldName {
  case type, description, name, `in`, scheme, bearerFormat, flows, openIdConnectUrl
  case oauth2MetadataUrl, deprecated

  static let owner = "a security scheme"
  static let table = KeywordTable<Self>()
}

enum OAuthFlowField: String, FieldName {
  case authorizationUrl, tokenUrl, refreshUrl, scopes, deviceAuthorizationUrl

  static let owner = "an OAuth flow"
  static let table = KeywordTable<Self>()
}

extension Diagnostic.Message {
  fileprivate static func schemeType(_ text: String, readAs: String?, meant: String?) -> Self {
    .init(
      "security-scheme-type", "'\(text)' is no kind of security scheme",
      effect: readAs.map { "read as '\($0)'" } ?? "the scheme is left out",
      help: meant.map { "did you mean '\($0)'?" })
  }

  fileprivate static func keyLocation(_ text: String) -> Self {
    .init(
      "security-scheme-location", "an API key cannot be in '\(text)'",
      effect: "the scheme is left out", help: "write 'header', 'query' or 'cookie'")
  }
}
