import SeamFake
import SeamKit
import Testing

/// What each kind of client puts on the wire, as the server sees it.
struct AuthenticationTests {
  @Test func apiKey() async throws {
    try await withFake { fake in
      _ = try await Seam.calling(fake).acs.credentials.get(acsCredentialID: "acs_credential1")
      let headers = await fake.requests[0].headers
      #expect(headers["authorization"] == "Bearer seam_apikey1_token")
      #expect(headers["seam-workspace"] == nil)
      #expect(headers["seam-sdk-name"] == "seamstress/swift")
      #expect(headers["seam-sdk-version"]?.isEmpty == false)
      #expect(headers["cookie"] == nil)
    }
  }

  @Test func personalAccessTokenWithItsWorkspace() async throws {
    try await withFake { fake in
      let seam = try Seam(
        personalAccessToken: "seam_at1_longtoken", workspaceID: "seed_workspace_1",
        endpoint: fake.url, environment: [:])
      _ = try await seam.acs.credentials.get(acsCredentialID: "acs_credential1")
      let headers = await fake.requests[0].headers
      #expect(headers["authorization"] == "Bearer seam_at1_longtoken")
      #expect(headers["seam-workspace"] == "seed_workspace_1")
    }
  }

  @Test func consoleSession() async throws {
    try await withFake { fake in
      let seam = try Seam(
        consoleSessionToken: "eyJ0eXAi.console1.session", workspaceID: "seed_workspace_1",
        endpoint: fake.url, environment: [:])
      _ = try await seam.acs.credentials.get(acsCredentialID: "acs_credential1")
      #expect(await fake.requests[0].headers["seam-workspace"] == "seed_workspace_1")
    }
  }

  @Test func aWorkspaceOutOfReach() async throws {
    try await withFake { fake in
      let seam = try Seam(
        personalAccessToken: "seam_at1_longtoken", workspaceID: "seed_workspace_2",
        endpoint: fake.url, environment: [:])
      let error = try await failure {
        _ = try await seam.acs.credentials.get(acsCredentialID: "acs_credential1")
      }
      #expect(error?.seam?.type == "unauthorized")
    }
  }

  @Test func clientSessionsSendTheirTokenTwiceAndMayOnlyList() async throws {
    try await withFake { fake in
      let seam = try Seam(
        clientSessionToken: "seam_cst1_token", endpoint: fake.url, environment: [:])
      _ = try await seam.acs.credentials.list().all()
      let headers = await fake.requests[0].headers
      #expect(headers["authorization"] == "Bearer seam_cst1_token")
      #expect(headers["client-session-token"] == "seam_cst1_token")
      let error = try await failure {
        try await seam.acs.credentials.assign(
          acsCredentialID: "acs_credential2", acsUserID: "acs_user1")
      }
      guard case .missingCredentials = error?.kind else {
        Issue.record("got \(String(describing: error))")
        return
      }
      // Refused here: the server saw the list and nothing else.
      #expect(await fake.requests.count == 1)
    }
  }

  @Test func publishableKeysBecomeClientSessions() async throws {
    try await withFake { fake in
      let seam = try await Seam.withPublishableKey(
        "seam_pk1_token", userIdentifierKey: "user7", endpoint: fake.url, environment: [:])
      let opening = await fake.requests[0]
      #expect(opening.headers["seam-publishable-key"] == "seam_pk1_token")
      #expect(opening.headers["authorization"] == nil)
      #expect(opening.text == #"{"user_identifier_key":"user7"}"#)
      #expect(try await seam.acs.credentials.list().all().count == 3)
    }
  }

  @Test func withoutWorkspace() async throws {
    try await withFake { fake in
      let seam = try Seam.withoutWorkspace(
        personalAccessToken: "seam_at1_longtoken", endpoint: fake.url, environment: [:])
      let error = try await failure {
        _ = try await seam.acs.credentials.get(acsCredentialID: "acs_credential1")
      }
      guard case .missingCredentials = error?.kind else {
        Issue.record("got \(String(describing: error))")
        return
      }
      #expect(await fake.requests.isEmpty)
    }
  }
}
