extension World {
  /// Two workspaces; the second is there to be out of reach from the first.
  static var seeded: World {
    var world = World()
    world.seedTokens()
    world.seedSystems()
    world.seedPeople()
    world.seedCredentials()
    return world
  }

  private mutating func seedTokens() {
    let one = ["seed_workspace_1"]
    tokens = [
      SeededToken(text: "seam_apikey1_token", kind: .apiKey, workspaceIDs: one),
      SeededToken(
        text: "seam_apikey2_token", kind: .apiKey, workspaceIDs: ["seed_workspace_2"]),
      SeededToken(text: "seam_at1_longtoken", kind: .personalAccessToken, workspaceIDs: one),
      SeededToken(text: "eyJ0eXAi.console1.session", kind: .consoleSession, workspaceIDs: one),
      SeededToken(text: "seam_cst1_token", kind: .clientSession, workspaceIDs: one),
      SeededToken(text: "seam_pk1_token", kind: .publishableKey, workspaceIDs: one),
    ]
  }

  private mutating func seedSystems() {
    systems = [
      ACSSystem(
        id: "visionline_acs_system_1", workspaceID: "seed_workspace_1", name: "Visionline"),
      ACSSystem(id: "salto_acs_system_1", workspaceID: "seed_workspace_1", name: "Salto KS"),
      ACSSystem(id: "acs_system_2", workspaceID: "seed_workspace_2", name: "Elsewhere"),
    ]
    for name in ["Lobby", "Room 101"] {
      entrances.append(
        ACSEntrance(
          id: newID("acs_entrance"), workspaceID: "seed_workspace_1",
          systemID: "visionline_acs_system_1", displayName: name, createdAt: newTimestamp()))
    }
  }

  private mutating func seedPeople() {
    let rows = [
      ("seed_workspace_1", "visionline_acs_system_1", "Jane Doe", "jane@example.com"),
      ("seed_workspace_1", "visionline_acs_system_1", "John Roe", "john@example.com"),
      ("seed_workspace_1", "salto_acs_system_1", "Jane Doe", "jane@example.com"),
      ("seed_workspace_2", "acs_system_2", "Elsa Where", "elsa@example.com"),
    ]
    for (workspace, system, name, email) in rows {
      users.append(
        ACSUser(
          id: newID("acs_user"), workspaceID: workspace, systemID: system, fullName: name,
          emailAddress: email))
    }
    identities = [
      UserIdentity(
        id: newID("user_identity"), workspaceID: "seed_workspace_1", fullName: "Jane Doe",
        emailAddress: "jane@example.com"),
      UserIdentity(
        id: newID("user_identity"), workspaceID: "seed_workspace_1", fullName: "Mary Major",
        phoneNumber: "+15550100"),
    ]
  }

  private mutating func seedCredentials() {
    add(method: "code", name: "Front desk code") {
      $0.userID = "acs_user1"
      $0.code = "824759"
      $0.endsAt = "2025-07-01T12:00:00.000Z"
    }
    add(method: "mobile_key", name: "Mobile key") { $0.isMultiPhoneSync = true }
    add(method: "card", name: "Key card") { $0.entranceIDs = ["acs_entrance1", "acs_entrance2"] }
    add(
      method: "card", name: "Card elsewhere", workspace: "seed_workspace_2",
      system: "acs_system_2")
  }

  private mutating func add(
    method: String, name: String, workspace: String = "seed_workspace_1",
    system: String = "visionline_acs_system_1", _ change: (inout ACSCredential) -> Void = { _ in }
  ) {
    var credential = ACSCredential(
      id: newID("acs_credential"), workspaceID: workspace, systemID: system,
      accessMethod: method, createdAt: newTimestamp(), displayName: name)
    change(&credential)
    credentials.append(credential)
  }
}
