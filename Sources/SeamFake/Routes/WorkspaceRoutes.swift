internal import SeamstressJSON

/// The workspaces of a token: what a person with a token of their own chooses from.
enum WorkspaceRoutes {
  static let all = [list]

  private static let list = Route(
    path: "/workspaces/list", methods: ["GET", "POST"],
    access: Route.workspace.union([.clientSession]), needsWorkspace: false, parameters: []
  ) { _, _, caller in
    let workspaces = caller.workspaceIDs.map { id -> JSON in
      ["workspace_id": .string(id), "name": .string("Workspace \(id)"), "is_sandbox": true]
    }
    return .members([("workspaces", .array(workspaces))])
  }
}
