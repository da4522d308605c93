/// A user of one access system.
struct ACSUser: Sendable {
  let id: String
  let workspaceID: String
  let systemID: String
  var fullName: String
  var emailAddress: String?
  var phoneNumber: String?
  var userIdentityID: String?
}

/// A person, over all systems of a workspace.
struct UserIdentity: Sendable {
  let id: String
  let workspaceID: String
  var fullName: String
  var emailAddress: String?
  var phoneNumber: String?
}

/// An access system, such as a hotel's lock server.
struct ACSSystem: Sendable {
  let id: String
  let workspaceID: String
  let name: String
}
