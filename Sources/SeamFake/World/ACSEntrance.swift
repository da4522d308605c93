internal import SeamstressJSON

/// A door of an access system.
struct ACSEntrance: Sendable {
  let id: String
  let workspaceID: String
  let systemID: String
  let displayName: String
  let createdAt: String

  var json: JSON {
    .members([
      ("acs_entrance_id", .string(id)),
      ("acs_system_id", .string(systemID)),
      ("connected_account_id", "connected_account1"),
      ("display_name", .string(displayName)),
      ("created_at", .string(createdAt)),
      ("workspace_id", .string(workspaceID)),
      ("errors", .array([])),
      ("warnings", .array([])),
    ])
  }
}
