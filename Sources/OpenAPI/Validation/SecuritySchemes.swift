internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Security schemes must be usable: names, addresses and flows (OpenAPI §4.8.27 to §4.8.30).
struct SecuritySchemes: ValidationRule {
  func check(_ api: OpenAPIDocument, _ inventory: Inventory, _ bag: DiagnosticBag) {
    for scheme in api.components.securitySchemes {
      switch scheme.kind {
      case .apiKey(let name, let location): checkKey(name, location, scheme, bag)
      case .http(let name, _): checkHTTP(name, scheme, bag)
      case .oauth2: checkFlows(scheme, api.version, bag)
      case .openIDConnect(let url): checkURL(url, "openIdConnectUrl", scheme, bag)
      case .mutualTLS: break
      }
    }
  }

  private func checkKey(
    _ name: String, _ location: Parameter.Location, _ scheme: SecurityScheme, _ bag: DiagnosticBag
  ) {
    let isName = location == .query ? !name.isEmpty : HTTPToken.isToken(name)
    if !isName { bag.warning(.keyName(name, location), at: scheme.node["name"]) }
  }

  private func checkHTTP(_ name: String, _ scheme: SecurityScheme, _ bag: DiagnosticBag) {
    guard !Self.registered.contains(name) else { return }
    let near = NearMiss.best(for: name, among: Self.registered.sorted())
    bag.warning(.httpScheme(name, near: near), at: scheme.node["scheme"])
  }

  /// The registry of RFC 9110 §16.4.
  private static let registered: Set<String> = [
    "basic", "bearer", "concealed", "digest", "dpop", "gnap", "hoba", "mutual", "negotiate",
    "oauth", "privatetoken", "scram-sha-1", "scram-sha-256", "vapid",
  ]

  private func checkFlows(_ scheme: SecurityScheme, _ version: OpenAPIVersion, _ bag: DiagnosticBag)
  {
    if scheme.flows.isEmpty { bag.warning(.noFlows, at: scheme.node["flows"] ?? scheme.node) }
    for flow in scheme.flows {
      let key = scheme.node["flows"]?.key(of: flow.name)
      guard let needs = Self.flows[flow.name] else {
        let near =
          Self.oldNames[flow.name]
          ?? NearMiss.best(for: flow.name, among: Self.flows.keys.sorted())
        bag.warning(.unknownFlow(flow.name, near: near), at: key)
        continue
      }
      if flow.name == "deviceAuthorization", version < .v3_2 {
        bag.warning(.newerField(flow.name, since: .v3_2), at: key)
      }
      for need in needs + ["scopes"] where flow.node.member(need) == nil {
        bag.warning(
          .missingField(need, of: "the flow '\(flow.name)'", effect: "a caller must know it"),
          at: flow.node)
      }
      let urls = [
        ("authorizationUrl", flow.authorizationURL), ("tokenUrl", flow.tokenURL),
        ("refreshUrl", flow.refreshURL),
      ]
      for (field, url) in urls { checkURL(url, field, flow, bag) }
    }
  }

  private static let flows: [String: [String]] = [
    "implicit": ["authorizationUrl"], "password": ["tokenUrl"],
    "clientCredentials": ["tokenUrl"], "authorizationCode": ["authorizationUrl", "tokenUrl"],
    "deviceAuthorization": ["deviceAuthorizationUrl", "tokenUrl"],
  ]
  /// As Swagger 2.0 called them.
  private static let oldNames = [
    "accessCode": "authorizationCode", "application": "clientCredentials",
  ]

  private func checkURL(
    _ url: String?, _ field: String, _ owner: some OpenAPIValue, _ bag: DiagnosticBag
  ) {
    guard let url, !url.hasPrefix("/"), !url.hasPrefix("./") else { return }
    let scheme = url.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard scheme.isEmpty || !url.dropFirst(scheme.count).hasPrefix("://") else { return }
    bag.warning(.url(url), at: owner.node[field])
  }
}

extension Diagnostic.Message {
  fileprivate static func keyName(_ name: String, _ location: Parameter.Location) -> Self {
    .init(
      "security-scheme-name", "'\(name)' is no name of a \(location.rawValue) parameter",
      effect: "the key is sent under it all the same")
  }

  fileprivate static func httpScheme(_ name: String, near: String?) -> Self {
    .init(
      "http-scheme", "'\(name)' is no registered HTTP authentication scheme",
      effect: "sent as 'Authorization: \(name) <credentials>'",
      help: near.map { "did you mean '\($0)'?" })
  }

  fileprivate static let noFlows = Self(
    "oauth-flow", "an 'oauth2' scheme must have at least one flow",
    effect: "a caller must bring a token")

  fileprivate static func unknownFlow(_ name: String, near: String?) -> Self {
    .init(
      "oauth-flow", "'\(name)' is no OAuth flow", effect: "ignored",
      help: near.map { "did you mean '\($0)'?" })
  }

  fileprivate static func url(_ text: String) -> Self {
    .init("security-url", "'\(text)' is no URL", effect: "kept as it is")
  }
}
