internal import SeamstressJSON

/// What a client with a publishable key needs to become one with a client session.
enum SessionRoutes {
  static let all = [getOrCreate]

  private static let getOrCreate = Route(
    path: "/client_sessions/get_or_create", methods: ["POST"],
    access: [.apiKey, .publishableKey], parameters: [.required("user_identifier_key")]
  ) { world, arguments, caller in
    let key = arguments.text("user_identifier_key")
    let text = "seam_cst_\(key)_\(caller.workspaceID)"
    if !world.tokens.contains(where: { $0.text == text }) {
      world.tokens.append(
        SeededToken(text: text, kind: .clientSession, workspaceIDs: [caller.workspaceID]))
    }
    let session: [(String, JSON?)] = [
      ("client_session_id", .string("session_of_\(key)")), ("user_identifier_key", .string(key)),
      ("token", .string(text)), ("workspace_id", .string(caller.workspaceID)),
    ]
    return .members([("client_session", .members(session))])
  }
}
