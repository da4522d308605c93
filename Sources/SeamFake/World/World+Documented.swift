extension World {
  /// The seeded world and in it what the samples of the reference name, so that each of them works.
  static var documented: World {
    var world = World.seeded
    let workspace = "seed_workspace_1"
    let system = "b3eb61dc-9b69-42a9-8b73-375832dbeec8"
    let entrance = "21805570-4706-4c21-99fc-3ed873a5e014"
    let identity = "1082e2e8-ecbd-4ef1-aa61-a805f7ae2f01"
    let user = "143f083a-d61c-4d85-923f-d5483fb5a7d4"
    world.systems.append(ACSSystem(id: system, workspaceID: workspace, name: "Documented"))
    world.entrances.append(
      ACSEntrance(
        id: entrance, workspaceID: workspace, systemID: system, displayName: "Lobby",
        createdAt: world.newTimestamp()))
    world.identities.append(
      UserIdentity(
        id: identity, workspaceID: workspace, fullName: "Alex Doe",
        emailAddress: "alex@example.com"))
    world.users.append(
      ACSUser(
        id: user, workspaceID: workspace, systemID: system, fullName: "Alex Doe",
        emailAddress: "alex@example.com", userIdentityID: identity))
    var credential = ACSCredential(
      id: "59c9af06-7881-46d2-8d9b-3eda964c058b", workspaceID: workspace, systemID: system,
      accessMethod: "code", createdAt: world.newTimestamp(), displayName: "Lobby code")
    credential.userID = user
    credential.userIdentityID = identity
    credential.code = "824759"
    credential.entranceIDs = [entrance]
    world.credentials.append(credential)
    return world
  }
}
