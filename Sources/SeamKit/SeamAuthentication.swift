internal import SeamstressRuntime

/// Settles which token a client uses, and checks it.
struct SeamAuthentication: Sendable {
  let kind: SeamTokenKind
  private let token: Secret
  private let workspaceID: String?

  init(_ settings: SeamSettings, _ environment: [String: String]) throws(SeamError) {
    let (kind, token) = try Self.token(settings, environment)
    if SeamTokenKind(of: token) != kind {
      throw .invalidToken(expected: kind, found: SeamTokenKind(of: token))
    }
    self.kind = kind
    self.token = Secret(token)
    workspaceID = settings.workspaceID ?? environment.value("SEAM_WORKSPACE_ID")
    if kind == .personalAccessToken || kind == .consoleSessionToken, workspaceID == nil {
      throw .missingWorkspaceID(kind)
    }
  }

  /// For the operations that belong to a person and to no workspace.
  init(withoutWorkspace kind: SeamTokenKind, _ token: String) throws(SeamError) {
    if SeamTokenKind(of: token) != kind {
      throw .invalidToken(expected: kind, found: SeamTokenKind(of: token))
    }
    self.kind = kind
    self.token = Secret(token)
    workspaceID = nil
  }

  /// The environment counts only where no option gives a token.
  private static func token(_ settings: SeamSettings, _ environment: [String: String])
    throws(SeamError) -> (SeamTokenKind, String)
  {
    let given = settings.tokens
    if given.count > 1 {
      throw .conflictingOptions(given[0].kind.option, given[1].kind.option)
    }
    if let only = given.first { return (only.kind, only.text) }
    switch (
      environment.value("SEAM_API_KEY"), environment.value("SEAM_PERSONAL_ACCESS_TOKEN")
    ) {
    case (_?, _?): throw .conflictingEnvironment
    case (let key?, nil): return (.apiKey, key)
    case (nil, let token?): return (.personalAccessToken, token)
    case (nil, nil): throw .missingCredential
    }
  }

  /// The credentials by the names that Seam's document gives its security schemes.
  var credentials: SecurityCredentials {
    let text = token.reveal()
    switch kind {
    case .apiKey: return ["api_key": .bearer(text)]
    case .personalAccessToken: return personal("pat", text)
    case .consoleSessionToken: return personal("console_session", text)
    case .clientSessionToken:
      return [
        "client_session": .bearer(text).withHeader("client-session-token", text),
        "client_session_token": .value(text),
      ]
    case .publishableKey: return ["publishable_key": .value(text)]
    }
  }

  private func personal(_ scheme: String, _ text: String) -> SecurityCredentials {
    guard let workspaceID else { return ["\(scheme)_without_workspace": .bearer(text)] }
    return [
      // The header rides along, for operations whose document does not ask for it by name.
      "\(scheme)_with_workspace": .bearer(text)
        .withHeader("seam-workspace", workspaceID, isSecret: false),
      "\(scheme)_without_workspace": .bearer(text),
      "seam_workspace": .identifier(workspaceID),
    ]
  }
}

extension [String: String] {
  /// A variable that is set to something; a blank one counts as unset.
  func value(_ name: String) -> String? {
    guard let value = self[name], value.contains(where: { !$0.isWhitespace }) else { return nil }
    return value
  }
}
