internal import SeamstressJSON
public import SeamstressRuntime

/// What the document says of the API as a whole.
public struct APIDescription: Sendable {
  public let title: String
  public let version: String
  public let documentation: String?
  public let servers: [Server]
  public let securitySchemes: SecuritySchemes
  /// Servers that single operations name.
  public let trustedServers: [String]
  /// How commands are waited for whose result tells how far the server is.
  let polling: Polling?

  init(_ json: JSON) {
    title = json["title"]?.string ?? ""
    version = json["version"]?.string ?? ""
    documentation = json["doc"]?.string
    servers = (json["servers"]?.array ?? []).map(Server.init)
    trustedServers = json["trusted"]?.strings ?? []
    polling = json["polling"].map(Polling.init)
    var schemes: SecuritySchemes = [:]
    for (name, scheme) in json["schemes"]?.object ?? [:] {
      schemes[name] = SecurityScheme(scheme["kind"]?.string ?? "", scheme["name"]?.string ?? "")
    }
    securitySchemes = schemes
  }
}

extension Server {
  fileprivate init(_ json: JSON) {
    var variables: [String: Variable] = [:]
    for (name, variable) in json["variables"]?.object ?? [:] {
      variables[name] = Variable(
        default: variable["default"]?.string ?? "", allowed: variable["allowed"]?.strings ?? [])
    }
    self.init(
      json["url"]?.string ?? "", summary: json["doc"]?.string ?? "", variables: variables)
  }
}

extension Polling {
  fileprivate init(_ json: JSON) {
    self.init(
      RequestMethod(json["method"]?.string ?? "GET"), json["path"]?.string ?? "/",
      id: json["id"]?.string ?? "", security: json["security"]?.array?.map(\.strings),
      parameter: json["parameter"]?.string ?? "id", at: json["at"]?.string,
      member: json["member"]?.string, status: json["status"]?.string ?? "status",
      pending: json["pending"]?.strings ?? [], success: json["success"]?.strings ?? [],
      failure: json["failure"]?.strings ?? [], code: json["code"]?.string ?? "error.type",
      message: json["message"]?.string ?? "error.message")
  }
}

extension SecurityScheme {
  fileprivate init(_ kind: String, _ name: String) {
    switch kind {
    case "basic": self = .basic
    case "http": self = .http(name)
    case "header": self = .apiKey(.header, name)
    case "query": self = .apiKey(.query, name)
    case "cookie": self = .apiKey(.cookie, name)
    case "mutualTLS": self = .mutualTLS
    default: self = .bearer
    }
  }
}
