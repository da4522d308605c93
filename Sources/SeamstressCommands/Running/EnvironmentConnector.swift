internal import SeamstressRuntime

/// Takes address and credentials from flags and environment: right for any document.
///
///     PETSTORE_ENDPOINT=http://127.0.0.1:8080     or --endpoint
///     PETSTORE_TOKEN=…                            or --token: for whatever scheme there is
///     PETSTORE_API_KEY=…                          for the scheme api_key alone
///
/// A credential for basic authentication is `user:password`.
public struct EnvironmentConnector: Connector {
  private let prefix: String

  /// - Parameter name: of the tool: `pet-store` reads `PET_STORE_TOKEN`.
  public init(name: String) {
    prefix = Self.variable(name)
  }

  public var flags: [GlobalFlag] {
    [
      GlobalFlag("endpoint", takes: "url", "Where the API is; else \(prefix)_ENDPOINT."),
      GlobalFlag("token", takes: "text", "Key, token or user:password; else \(prefix)_TOKEN."),
    ]
  }

  public func connect(_ wish: ConnectionWish) throws -> Connection {
    let documented = wish.api.servers.map { $0.url() }
    guard let endpoint = value("endpoint", "ENDPOINT", wish) ?? documented.first else {
      throw UsageError(
        "The document names no server", hint: "Pass --endpoint or set \(prefix)_ENDPOINT.")
    }
    var credentials = SecurityCredentials()
    var disguises: [Connection.Disguise] = []
    for (name, scheme) in wish.api.securitySchemes.sorted(by: { $0.key < $1.key }) {
      let own = "\(prefix)_\(Self.variable(name))"
      if wish.isRehearsal {
        let isNamed = wish.environment[own]?.isEmpty == false
        let text = "secret-\(disguises.count)-stands-in"
        disguises.append(.init(text, variable: isNamed ? own : "\(prefix)_TOKEN"))
        credentials[name] = Self.credential(text, for: scheme)
      } else if let text = wish.globals["token"] ?? set(own, wish) ?? set("\(prefix)_TOKEN", wish) {
        credentials[name] = Self.credential(text, for: scheme)
      }
    }
    var configuration = ClientConfiguration(
      baseURL: endpoint, schemes: wish.api.securitySchemes, credentials: credentials)
    if documented.contains(endpoint) {
      configuration.trustedServers = wish.api.trustedServers + documented
    }
    wish.configure(&configuration)
    return Connection(APIClient(configuration), disguises: disguises)
  }

  private func value(_ flag: String, _ variable: String, _ wish: ConnectionWish) -> String? {
    wish.globals[flag] ?? set("\(prefix)_\(variable)", wish)
  }

  /// A blank variable counts as unset.
  private func set(_ variable: String, _ wish: ConnectionWish) -> String? {
    wish.environment[variable].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  private static func credential(_ text: String, for scheme: SecurityScheme) -> Credential {
    switch scheme {
    case .basic:
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return .basic(user: String(parts[0]), password: parts.count > 1 ? String(parts[1]) : "")
    case .bearer: return .bearer(text)
    default: return .value(text)
    }
  }

  private static func variable(_ name: String) -> String {
    String(name.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
