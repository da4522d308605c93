internal import SeamstressJSON

extension CredentialRoutes {
  static let create = Route(
    path: "/acs/credentials/create", methods: ["POST"],
    parameters: [
      .required("access_method", .oneOf(accessMethods)), .optional("acs_user_id"),
      .optional("user_identity_id"), .optional("acs_system_id"), .optional("code", .digits),
      .optional("allowed_acs_entrance_ids", .strings),
      .optional("is_multi_phone_sync_credential", .boolean), .optional("starts_at"),
      .optional("ends_at"), .optional("visionline_metadata", .object),
      .optional("assa_abloy_vostio_metadata", .object), .optional("salto_space_metadata", .object),
      .optional("credential_manager_acs_system_id"),
    ]
  ) { world, arguments, caller in
    let holder = try holder(&world, arguments, caller)
    let method = arguments.text("access_method")
    var credential = ACSCredential(
      id: world.newID("acs_credential"), workspaceID: caller.workspaceID,
      systemID: holder.systemID, accessMethod: method, createdAt: world.newTimestamp(),
      displayName: "New \(method)")
    credential.userID = holder.userID
    credential.userIdentityID = holder.identityID
    credential.code = arguments.string("code")
    credential.startsAt = arguments.string("starts_at")
    credential.endsAt = arguments.string("ends_at")
    credential.isMultiPhoneSync = arguments.bool("is_multi_phone_sync_credential") ?? false
    credential.entranceIDs = arguments.strings("allowed_acs_entrance_ids") ?? []
    credential.metadata = ["visionline_metadata", "assa_abloy_vostio_metadata"].map {
      ($0, arguments[$0])
    }
    world.credentials.append(credential)
    return .members([("acs_credential", credential.json)])
  }

  private struct Holder {
    let userID: String
    let identityID: String?
    let systemID: String
  }

  /// A user says which system is meant; a person needs the system beside it.
  private static func holder(_ world: inout World, _ arguments: Arguments, _ caller: Caller)
    throws -> Holder
  {
    let (userID, identityID) = try arguments.either("acs_user_id", "user_identity_id")
    if let userID {
      let user = try world.user(userID, in: caller.workspaceID)
      return Holder(userID: user.id, identityID: user.userIdentityID, systemID: user.systemID)
    }
    guard let identityID, let systemID = arguments.string("acs_system_id") else {
      throw Failure.invalidInput(
        "You must provide acs_user_id, or user_identity_id together with acs_system_id")
    }
    let system = try world.system(systemID, in: caller.workspaceID)
    guard let identity = world.identity(identityID, in: caller.workspaceID) else {
      throw Failure.badRequest("user_identity_not_found", "User identity not found")
    }
    let linkedID = world.linkedUser(of: identity, inSystem: system.id)
    return Holder(userID: linkedID, identityID: identity.id, systemID: system.id)
  }
}
