extension World {
  /// Gives a credential to a user of its own system; one that somebody else holds moves.
  mutating func assign(_ index: Int, toUser userID: String) throws {
    let user = try user(userID, in: credentials[index].workspaceID)
    guard user.systemID == credentials[index].systemID else {
      throw Failure.invalidInput("The user belongs to another access control system")
    }
    credentials[index].userID = user.id
    credentials[index].userIdentityID = user.userIdentityID
  }

  /// Gives a credential to a person: to the user of its system with the same e-mail address or
  /// phone number, who is linked to the person, or else to a user made for it.
  mutating func assign(_ index: Int, toIdentity identityID: String) throws {
    let credential = credentials[index]
    guard let identity = identity(identityID, in: credential.workspaceID) else {
      throw Failure.notFound("user_identity", "User identity")
    }
    credentials[index].userID = linkedUser(of: identity, inSystem: credential.systemID)
    credentials[index].userIdentityID = identity.id
  }

  mutating func unassign(_ index: Int, fromUser userID: String?, orIdentity identityID: String?)
    throws
  {
    let credential = credentials[index]
    if let userID {
      _ = try user(userID, in: credential.workspaceID)
      guard credential.userID == userID else { throw notHeld }
    }
    if let identityID {
      guard identity(identityID, in: credential.workspaceID) != nil else {
        throw Failure.notFound("user_identity", "User identity")
      }
      guard credential.userIdentityID == identityID else { throw notHeld }
    }
    credentials[index].userID = nil
    credentials[index].userIdentityID = nil
  }

  mutating func linkedUser(of identity: UserIdentity, inSystem systemID: String) -> String {
    let match = users.firstIndex { user in
      user.systemID == systemID
        && (user.userIdentityID == identity.id
          || user.emailAddress != nil && user.emailAddress == identity.emailAddress
          || user.phoneNumber != nil && user.phoneNumber == identity.phoneNumber)
    }
    if let match {
      users[match].userIdentityID = identity.id
      return users[match].id
    }
    let user = ACSUser(
      id: newID("acs_user"), workspaceID: identity.workspaceID, systemID: systemID,
      fullName: identity.fullName, emailAddress: identity.emailAddress,
      phoneNumber: identity.phoneNumber, userIdentityID: identity.id)
    users.append(user)
    return user.id
  }

  private var notHeld: Failure {
    .invalidInput("The credential is not assigned to that user")
  }
}
