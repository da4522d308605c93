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
    if context.wantsJSON {
      context.write(json(access, context.store))
      return 0
    }
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
    let path = context.store.path
    if context.wantsJSON {
      context.write(["stored_in": .string(path)])
    } else {
      context.console.print(path)
    }
    return 0
  }

  private static func json(_ access: SeamAccess, _ store: SeamStore) -> JSON {
    func part(_ found: SeamAccess.Found?, _ name: String, _ text: (String) -> String?) -> JSON {
      guard let found else { return .null }
      return [name: .string(text(found.text) ?? "unknown"), "source": .string(found.source)]
    }
    return [
      "endpoint": part(access.endpoint, "url") { $0 },
      "token": part(access.token, "kind") { SeamTokenKind(of: $0)?.rawValue },
      "workspace": part(access.workspaceID, "workspace_id") { $0 },
      "stored_in": .string(store.path),
    ]
  }
}
