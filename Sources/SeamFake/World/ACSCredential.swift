internal import SeamstressJSON

/// A credential, as much of it as the fake keeps.
struct ACSCredential: Sendable {
  let id: String
  let workspaceID: String
  let systemID: String
  let accessMethod: String
  let createdAt: String
  var displayName: String
  var userID: String?
  var userIdentityID: String?
  var code: String?
  var startsAt: String?
  var endsAt: String?
  var isMultiPhoneSync = false
  var entranceIDs: [String] = []
  /// What was sent for it at creation, such as `visionline_metadata`.
  var metadata: [(String, JSON?)] = []

  var json: JSON {
    .members(
      [
        ("acs_credential_id", .string(id)),
        ("acs_system_id", .string(systemID)),
        ("connected_account_id", "connected_account1"),
        ("acs_user_id", JSON(userID)),
        ("user_identity_id", JSON(userIdentityID)),
        ("display_name", .string(displayName)),
        ("access_method", .string(accessMethod)),
        ("code", JSON(code) ?? .null),
        ("card_number", .null),
        ("starts_at", JSON(startsAt)),
        ("ends_at", JSON(endsAt)),
        ("is_multi_phone_sync_credential", .bool(isMultiPhoneSync)),
      ] + metadata + [
        ("created_at", .string(createdAt)),
        ("workspace_id", .string(workspaceID)),
        ("is_managed", true),
        ("errors", .array([])),
        ("warnings", .array([])),
      ])
  }
}
