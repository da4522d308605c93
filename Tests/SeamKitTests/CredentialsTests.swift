import SeamFake
import SeamKit
import Testing

/// The client against the server, over TCP.
struct CredentialsTests {
  @Test(arguments: [false, true])
  func assigningToAUser(legacyBody: Bool) async throws {
    try await withFake(legacyBody: legacyBody) { fake in
      let credentials = try Seam.calling(fake).acs.credentials
      try await credentials.assign(acsCredentialID: "acs_credential2", acsUserID: "acs_user2")
      let sent = await fake.requests[0]
      #expect(sent.method == "PATCH")
      #expect(sent.path == "/acs/credentials/assign")
      #expect(
        sent.text == #"{"acs_credential_id":"acs_credential2","acs_user_id":"acs_user2"}"#)
      let credential = try await credentials.get(acsCredentialID: "acs_credential2")
      #expect(credential.acsUserID == "acs_user2")
      #expect(credential.accessMethod == .mobileKey)
    }
  }

  @Test func assigningToAPersonWhoIsAUser() async throws {
    try await withFake { fake in
      let credentials = try Seam.calling(fake).acs.credentials
      try await credentials.assign(
        acsCredentialID: "acs_credential2", userIdentityID: "user_identity1")
      let credential = try await credentials.get(acsCredentialID: "acs_credential2")
      #expect(credential.acsUserID == "acs_user1")
      #expect(credential.userIdentityID == "user_identity1")
    }
  }

  @Test func assigningToAPersonMakesAUser() async throws {
    try await withFake { fake in
      let credentials = try Seam.calling(fake).acs.credentials
      try await credentials.assign(
        acsCredentialID: "acs_credential3", userIdentityID: "user_identity2")
      let credential = try await credentials.get(acsCredentialID: "acs_credential3")
      #expect(credential.acsUserID == "acs_user5")
    }
  }

  @Test func unassigning() async throws {
    try await withFake { fake in
      let credentials = try Seam.calling(fake).acs.credentials
      try await credentials.unassign(acsCredentialID: "acs_credential1", acsUserID: "acs_user1")
      #expect(try await credentials.get(acsCredentialID: "acs_credential1").acsUserID == nil)
      let error = try await failure {
        try await credentials.unassign(
          acsCredentialID: "acs_credential1", acsUserID: "acs_user1")
      }
      #expect(error?.seam?.type == "invalid_input")
    }
  }

  @Test func listingOverTwoPages() async throws {
    try await withFake { fake in
      let credentials = try Seam.calling(fake).acs.credentials
      var ids: [String] = []
      for try await credential in credentials.list(limit: 2) {
        ids.append(credential.acsCredentialID)
      }
      #expect(ids == ["acs_credential1", "acs_credential2", "acs_credential3"])
      let requests = await fake.requests
      #expect(requests.count == 2)
      #expect(requests[0].method == "GET")
      #expect(requests[0].query == "limit=2&_strict=true")
      #expect(requests[1].query.hasPrefix("limit=2&page_cursor="))
    }
  }

  @Test func resumingFromAPage() async throws {
    try await withFake { fake in
      let credentials = try Seam.calling(fake).acs.credentials
      let first = try await credentials.list(limit: 2).firstPage()
      #expect(first.items.count == 2)
      let rest = try await credentials.list(limit: 2, pageCursor: first.nextCursor).all()
      #expect(rest.map(\.acsCredentialID) == ["acs_credential3"])
      let error = try await failure {
        _ = try await credentials.list(limit: 1, pageCursor: first.nextCursor).all()
      }
      #expect(error?.seam?.type == "invalid_input")
    }
  }

  @Test func anExplicitNullClearsAndSilenceDoesNot() async throws {
    try await withFake { fake in
      let credentials = try Seam.calling(fake).acs.credentials
      try await credentials.update(acsCredentialID: "acs_credential1", endsAt: .null)
      #expect(
        await fake.requests[0].text
          == #"{"acs_credential_id":"acs_credential1","ends_at":null}"#)
      let credential = try await credentials.get(acsCredentialID: "acs_credential1")
      #expect(credential.endsAt == nil)
      #expect(credential.code == "824759")
    }
  }

  @Test func deleting() async throws {
    try await withFake { fake in
      let credentials = try Seam.calling(fake).acs.credentials
      try await credentials.delete(acsCredentialID: "acs_credential1")
      let error = try await failure {
        _ = try await credentials.get(acsCredentialID: "acs_credential1")
      }
      #expect(error?.status == 404)
    }
  }

  @Test func rawKeepsTheOldBody() async throws {
    try await withFake(legacyBody: true) { fake in
      let credentials = try Seam.calling(fake).acs.credentials
      let raw = try await credentials.raw {
        try await $0.assign(acsCredentialID: "acs_credential2", acsUserID: "acs_user1")
      }
      #expect(raw.status == 200)
      let body = try JSON(parsing: raw.bytes)
      #expect(body["acs_credential"]?["acs_user_id"] == "acs_user1")
      #expect(body["ok"] == true)
    }
  }
}
