internal import SeamKit
internal import SeamstressCommands

extension LocalCommand {
  static let config = LocalCommand(
    ["config"], "Show endpoint, token and workspace, and where each of them comes from."
  ) { context in
    let access = try context.access()
    // The kind of a token says enough; the token itself is nobody's business.
    let token = access.token.map { found in
      "\(SeamTokenKind(of: found.text)?.rawValue ?? "unknown token") (\(found.source))"
    }
    let workspace = access.workspaceID.map { "\($0.text) (\($0.source))" }
    context.console.print(
      """
      endpoint   \(access.endpoint.text) (\(access.endpoint.source))
      token      \(token ?? "none")
      workspace  \(workspace ?? "none")
      stored in  \(context.store.path)
      """)
    return 0
  }

  static let configLocation = LocalCommand(
    ["config", "reveal-location"], "Show the path of the file that holds what is remembered."
  ) { context in
    context.console.print(context.store.path)
    return 0
  }
}
