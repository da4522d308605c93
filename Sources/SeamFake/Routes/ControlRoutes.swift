internal import SeamstressJSON

/// The paths below /_fake, by which a test in another language or process drives the fake. They
/// need no token, and Seam does not have them.
enum ControlRoutes {
  typealias Handler = @Sendable (inout World, Arguments) throws -> JSON

  static let prefix = "/_fake/"

  struct Control: Sendable {
    let method: String
    var parameters: [Parameter] = []
    let handle: Handler
  }

  static let all: [String: Control] = [
    "database": Control(method: "GET") { world, _ in world.json },
    "default_seed": Control(method: "GET") { _, _ in .members(World.seeded.seedNames) },
    "reset": Control(method: "POST") { world, _ in
      world = .seeded
      return ["ok": true]
    },
    "simulate_workspace_outage": Control(
      method: "POST", parameters: [.required("workspace_id"), .optional("routes", .strings)]
    ) { world, arguments in
      let routes = arguments.strings("routes") ?? []
      world.outages[arguments.text("workspace_id")] = Set(routes)
      return ["ok": true]
    },
    "simulate_workspace_outage_recovery": Control(
      method: "POST", parameters: [.required("workspace_id")]
    ) { world, arguments in
      world.outages[arguments.text("workspace_id")] = nil
      return ["ok": true]
    },
  ]
}

extension World {
  /// Everything that is remembered, tokens excepted.
  var json: JSON {
    .members([
      ("acs_systems", .array(systems.map(\.json))),
      ("acs_users", .array(users.map(\.json))),
      ("user_identities", .array(identities.map(\.json))),
      ("acs_entrances", .array(entrances.map(\.json))),
      ("acs_credentials", .array(credentials.map(\.json))),
    ])
  }

  /// Kinds of things and the ids that there are of each, in the words of the API.
  var ids: [(kind: String, ids: [String])] {
    [
      ("acs_credential", credentials.map(\.id)), ("acs_user", users.map(\.id)),
      ("user_identity", identities.map(\.id)), ("acs_system", systems.map(\.id)),
      ("acs_entrance", entrances.map(\.id)),
    ]
  }

  fileprivate var seedNames: [(String, JSON?)] {
    ids.map { ("\($0.kind)_ids", .strings($0.ids)) } + [("tokens", .strings(tokens.map(\.text)))]
  }
}

extension ACSUser {
  fileprivate var json: JSON {
    .members([
      ("acs_user_id", .string(id)), ("acs_system_id", .string(systemID)),
      ("full_name", .string(fullName)), ("email_address", JSON(emailAddress)),
      ("phone_number", JSON(phoneNumber)), ("user_identity_id", JSON(userIdentityID)),
      ("workspace_id", .string(workspaceID)),
    ])
  }
}

extension UserIdentity {
  fileprivate var json: JSON {
    .members([
      ("user_identity_id", .string(id)), ("full_name", .string(fullName)),
      ("email_address", JSON(emailAddress)), ("phone_number", JSON(phoneNumber)),
      ("workspace_id", .string(workspaceID)),
    ])
  }
}

extension ACSSystem {
  fileprivate var json: JSON {
    .members([
      ("acs_system_id", .string(id)), ("name", .string(name)),
      ("workspace_id", .string(workspaceID)),
    ])
  }
}
