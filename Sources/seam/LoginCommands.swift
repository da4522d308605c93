internal import SeamKit
internal import SeamstressCommands

extension LocalCommand {
  static let login = LocalCommand(
    ["login"],
    """
    Remember an API key or personal access token: it is asked for, or --token, or standard input.
    """
  ) { context in
    try context.refuseOverride(SeamAccess.tokenVariables, "login")
    let asked =
      context.isInteractive
      ? context.console.ask(secret: "API key or personal access token: ") : nil
    let token = context.globals["token"] ?? asked ?? context.pipedWord
    guard let token, !token.isEmpty else {
      throw UsageError(
        "There is no token to remember", hint: "Pass it as --token, or on standard input.")
    }
    let kind = SeamTokenKind(of: token)
    guard kind == .apiKey || kind == .personalAccessToken else {
      throw UsageError("Only API keys and personal access tokens can be remembered")
    }
    let access = try context.access()
    let workspaces = try await context.workspaces(token, access)
    try context.store.change { state in
      state.tokens[SeamAccess.key(access.endpoint.text)] = token
      state.workspaceID = nil
      // Who has one workspace need not choose.
      if kind == .personalAccessToken, workspaces.count == 1 {
        state.workspaceID = workspaces[0].id
      }
    }
    context.console.complain("Logged in to \(access.endpoint.text).")
    if kind == .personalAccessToken, workspaces.count != 1 {
      context.console.complain("Now choose a workspace: seam select workspace")
    }
    return 0
  }

  static let logout = LocalCommand(["logout"], "Forget the token of this endpoint.") { context in
    let access = try context.access()
    try context.store.change { state in
      state.tokens[SeamAccess.key(access.endpoint.text)] = nil
      state.workspaceID = nil
    }
    context.console.complain("Logged out of \(access.endpoint.text).")
    if let variable = SeamAccess.set(SeamAccess.tokenVariables, context.tool.environment) {
      context.console.complain("\(variable) is still set.")
    }
    return 0
  }
}

struct Workspace: Sendable, Hashable {
  let id: String
  let name: String
}

extension LocalCommand.Context {
  var store: SeamStore { SeamStore(tool.environment) }

  func access() throws(UsageError) -> SeamAccess { try SeamAccess(globals, tool.environment) }

  /// What is stored would have no effect while one of these variables is set.
  func refuseOverride(_ variables: [String], _ command: String) throws(UsageError) {
    guard let variable = SeamAccess.set(variables, tool.environment) else { return }
    throw UsageError(
      "\(variable) is set and would win over what '\(command)' stores",
      hint: "Unset it first.")
  }

  /// The workspaces that a token gives access to; asking for them shows whether it is good.
  func workspaces(_ token: String, _ access: SeamAccess) async throws -> [Workspace] {
    let client = try SeamConnector.client(
      token, access, acceptsNoWorkspace: true, configure: tool.configureClient)
    do {
      let response = try await client.request(.post, "/workspaces/list", body: [:])
      let list = try response.decode(JSON.self)["workspaces"]?.array ?? []
      return list.map { workspace in
        let id = workspace["workspace_id"]?.string ?? ""
        return Workspace(id: id, name: workspace["name"]?.string ?? id)
      }
    } catch let error as APIError where error.status == 401 {
      throw UsageError("\(access.endpoint.text) does not know this token")
    }
  }
}
