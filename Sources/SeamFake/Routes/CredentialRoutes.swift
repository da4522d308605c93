internal import SeamstressJSON

/// The paths below /acs/credentials.
enum CredentialRoutes {
  static let all = [
    assign, unassign, create, get, update, delete, list, listAccessibleEntrances,
  ]

  static let accessMethods = ["code", "card", "mobile_key", "cloud_key"]
  private static let holder = [
    Parameter.required("acs_credential_id"), .optional("acs_user_id"),
    .optional("user_identity_id"),
  ]

  private static let assign = Route(
    path: "/acs/credentials/assign", methods: ["PATCH", "POST"], parameters: holder
  ) { world, arguments, caller in
    let (userID, identityID) = try arguments.either("acs_user_id", "user_identity_id")
    let index = try world.credential(arguments.text("acs_credential_id"), in: caller.workspaceID)
    if let userID {
      try world.assign(index, toUser: userID)
    } else if let identityID {
      try world.assign(index, toIdentity: identityID)
    } else {
      throw Failure.invalidInput("You must provide one of acs_user_id or user_identity_id")
    }
    return .void(world.credentials[index])
  }

  private static let unassign = Route(
    path: "/acs/credentials/unassign", methods: ["PATCH", "POST"], parameters: holder
  ) { world, arguments, caller in
    let (userID, identityID) = try arguments.either("acs_user_id", "user_identity_id")
    let index = try world.credential(arguments.text("acs_credential_id"), in: caller.workspaceID)
    try world.unassign(index, fromUser: userID, orIdentity: identityID)
    return .void(world.credentials[index])
  }

  private static let get = Route(
    path: "/acs/credentials/get", methods: ["GET", "POST"],
    parameters: [.required("acs_credential_id")]
  ) { world, arguments, caller in
    let index = try world.credential(arguments.text("acs_credential_id"), in: caller.workspaceID)
    return .members([("acs_credential", world.credentials[index].json)])
  }

  private static let update = Route(
    path: "/acs/credentials/update", methods: ["PATCH", "POST"],
    parameters: [
      .required("acs_credential_id"), .nullable("code", .digits), .nullable("ends_at"),
    ]
  ) { world, arguments, caller in
    let index = try world.credential(arguments.text("acs_credential_id"), in: caller.workspaceID)
    // An explicit null clears, a missing parameter leaves alone.
    if let code = arguments["code"] { world.credentials[index].code = code.string }
    if let endsAt = arguments["ends_at"] { world.credentials[index].endsAt = endsAt.string }
    return .void(world.credentials[index])
  }

  private static let delete = Route(
    path: "/acs/credentials/delete", methods: ["DELETE", "POST"],
    parameters: [.required("acs_credential_id")]
  ) { world, arguments, caller in
    let index = try world.credential(arguments.text("acs_credential_id"), in: caller.workspaceID)
    world.credentials.remove(at: index)
    return .void(nil)
  }

  private static let listAccessibleEntrances = Route(
    path: "/acs/credentials/list_accessible_entrances", methods: ["GET", "POST"],
    parameters: [.required("acs_credential_id")]
  ) { world, arguments, caller in
    let index = try world.credential(arguments.text("acs_credential_id"), in: caller.workspaceID)
    let ids = world.credentials[index].entranceIDs
    let entrances = world.entrances.filter { ids.contains($0.id) }
    return .members([("acs_entrances", .array(entrances.map(\.json)))])
  }
}
