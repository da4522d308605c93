internal import SeamKit
internal import SeamstressCommands

/// Calls Seam as SeamKit does.
struct SeamConnector: Connector {
  var flags: [GlobalFlag] {
    [
      GlobalFlag("token", takes: "token", "An API key or personal access token."),
      GlobalFlag("workspace-id", takes: "id", "The workspace to act in, for this command."),
      GlobalFlag("endpoint", takes: "url", "Where Seam is, for this command."),
    ]
  }

  /// Every response says that it went well.
  var envelope: Set<String> { ["ok"] }

  func connect(_ wish: ConnectionWish) throws -> Connection {
    let access = try SeamAccess(wish.globals, wish.environment)
    if wish.isRehearsal { return try rehearse(access, wish) }
    guard let token = access.token else {
      throw UsageError.notLoggedIn(access)
    }
    let client = try Self.client(
      token.text, access, acceptsNoWorkspace: wish.allows("_without_workspace"),
      configure: wish.configure)
    return Connection(client)
  }

  /// The same request with a stand-in of the same kind for the token.
  private func rehearse(_ access: SeamAccess, _ wish: ConnectionWish) throws -> Connection {
    let kind = access.token.flatMap { SeamTokenKind(of: $0.text) } ?? .apiKey
    let (text, variable) =
      switch kind {
      case .personalAccessToken: ("seam_at_stand_in_for_a_token", "SEAM_PERSONAL_ACCESS_TOKEN")
      case .consoleSessionToken: ("eyStandInForASession", "SEAM_CONSOLE_SESSION_TOKEN")
      case .clientSessionToken: ("seam_cst_stand_in_for_a_token", "SEAM_CLIENT_SESSION_TOKEN")
      default: ("seam_stand_in_for_a_key", "SEAM_API_KEY")
      }
    let client = try Self.client(
      text, access, acceptsNoWorkspace: true, configure: wish.configure)
    return Connection(client, disguises: [.init(text, variable: variable)])
  }

  /// - Throws: `UsageError` for a token of no kind, or without the workspace that it needs.
  static func client(
    _ token: String, _ access: SeamAccess, acceptsNoWorkspace: Bool,
    configure: Seam.Configure = { _ in }
  ) throws -> APIClient {
    var settings = SeamSettings()
    settings.endpoint = access.endpoint.text
    settings.workspaceID = access.workspaceID?.text
    do {
      switch SeamTokenKind(of: token) {
      case .apiKey: settings.apiKey = token
      case .clientSessionToken: settings.clientSessionToken = token
      case .consoleSessionToken: settings.consoleSessionToken = token
      case .personalAccessToken: settings.personalAccessToken = token
      case .publishableKey, nil:
        throw UsageError(
          "That is no token of Seam's",
          hint: "API keys begin with \"seam_\", personal access tokens with \"seam_at\".")
      }
      let isPerson = settings.personalAccessToken != nil || settings.consoleSessionToken != nil
      if isPerson, settings.workspaceID == nil {
        guard acceptsNoWorkspace else { throw UsageError.noWorkspace }
        return try withoutWorkspace(settings, configure).client
      }
      return try Seam(settings, environment: [:], configure: configure).client
    } catch let error as SeamError {
      throw UsageError("\(error)")
    }
  }

  private static func withoutWorkspace(
    _ settings: SeamSettings, _ configure: Seam.Configure
  ) throws(SeamError) -> Seam {
    if let token = settings.personalAccessToken {
      return try .withoutWorkspace(
        personalAccessToken: token, endpoint: settings.endpoint, environment: [:],
        configure: configure)
    }
    return try .withoutWorkspace(
      consoleSessionToken: settings.consoleSessionToken ?? "", endpoint: settings.endpoint,
      environment: [:], configure: configure)
  }
}

extension ConnectionWish {
  /// Whether the command can be called with a scheme of this kind alone.
  fileprivate func allows(_ suffix: String) -> Bool {
    security?.contains { $0.allSatisfy { $0.hasSuffix(suffix) } } ?? true
  }
}

extension UsageError {
  static func notLoggedIn(_ access: SeamAccess) -> UsageError {
    UsageError(
      "Not logged in to \(access.endpoint.text)",
      hint: "Run 'seam login', or set SEAM_CLI_TOKEN or SEAM_API_KEY.")
  }

  static let noWorkspace = UsageError(
    "No workspace selected",
    hint: "Run 'seam select workspace', set SEAM_CLI_WORKSPACE_ID, or pass --workspace-id.")
}
