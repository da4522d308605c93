import SeamKit
import Testing

/// Which tokens and options make a client, and what is said about the others.
struct SeamInitTests {
  private func error(_ make: () throws -> Seam) -> SeamError? {
    do {
      _ = try make()
      return nil
    } catch {
      return error as? SeamError
    }
  }

  private func settings(_ fill: (inout SeamSettings) -> Void) -> SeamSettings {
    var settings = SeamSettings()
    fill(&settings)
    return settings
  }

  @Test(arguments: [
    ("seam_abc", nil), ("seam_apikey1_token", nil),
    ("seam_at1_x", SeamTokenKind.personalAccessToken), ("seam_cst1_x", .clientSessionToken),
    ("seam_pk1_x", .publishableKey), ("eyJhbGci.x.y", .consoleSessionToken),
  ])
  func apiKeys(_ token: String, _ mistakenFor: SeamTokenKind?) {
    let expected = mistakenFor.map { SeamError.invalidToken(expected: .apiKey, found: $0) }
    #expect(error { try Seam(apiKey: token, environment: [:]) } == expected)
  }

  @Test(arguments: ["", "abc", "Seam_abc", " seam_abc", "sk_live_x"])
  func whatIsNoTokenOfSeams(_ token: String) {
    #expect(
      error { try Seam(apiKey: token, environment: [:]) }
        == .invalidToken(expected: .apiKey, found: nil))
  }

  @Test func otherKinds() {
    #expect(
      error {
        try Seam(personalAccessToken: "seam_at1_x", workspaceID: "w", environment: [:])
      } == nil)
    #expect(
      error { try Seam(personalAccessToken: "seam_abc", workspaceID: "w", environment: [:]) }
        == .invalidToken(expected: .personalAccessToken, found: .apiKey))
    #expect(
      error { try Seam(consoleSessionToken: "eyJ.x", workspaceID: "w", environment: [:]) } == nil)
    #expect(
      error { try Seam(consoleSessionToken: "seam_at1", workspaceID: "w", environment: [:]) }
        == .invalidToken(expected: .consoleSessionToken, found: .personalAccessToken))
    #expect(error { try Seam(clientSessionToken: "seam_cst1", environment: [:]) } == nil)
    #expect(
      error { try Seam(clientSessionToken: "seam_pk1", environment: [:]) }
        == .invalidToken(expected: .clientSessionToken, found: .publishableKey))
    #expect(
      error { try .withoutWorkspace(personalAccessToken: "eyJ.x", environment: [:]) }
        == .invalidToken(expected: .personalAccessToken, found: .consoleSessionToken))
  }

  @Test func everyPairOfTokensIsRefused() {
    let options: [(String, (inout SeamSettings) -> Void)] = [
      ("apiKey", { $0.apiKey = "seam_a" }),
      ("clientSessionToken", { $0.clientSessionToken = "seam_cst" }),
      ("consoleSessionToken", { $0.consoleSessionToken = "ey" }),
      ("personalAccessToken", { $0.personalAccessToken = "seam_at" }),
    ]
    for (index, first) in options.enumerated() {
      for second in options[(index + 1)...] {
        let both = settings {
          first.1(&$0)
          second.1(&$0)
          $0.workspaceID = "w"
        }
        #expect(
          error { try Seam(both, environment: [:]) } == .conflictingOptions(first.0, second.0))
      }
    }
  }

  @Test func aWorkspaceIsNeeded() {
    #expect(
      error { try Seam(settings { $0.personalAccessToken = "seam_at1" }, environment: [:]) }
        == .missingWorkspaceID(.personalAccessToken))
    #expect(
      error { try Seam(settings { $0.consoleSessionToken = "eyJ" }, environment: [:]) }
        == .missingWorkspaceID(.consoleSessionToken))
    #expect(
      error {
        try Seam(
          settings { $0.personalAccessToken = "seam_at1" },
          environment: ["SEAM_WORKSPACE_ID": "w"])
      } == nil)
  }

  @Test func environment() {
    #expect(error { try Seam(environment: [:]) } == .missingCredential)
    #expect(error { try Seam(environment: ["SEAM_API_KEY": " "]) } == .missingCredential)
    #expect(error { try Seam(environment: ["SEAM_API_KEY": "seam_a"]) } == nil)
    #expect(
      error { try Seam(environment: ["SEAM_PERSONAL_ACCESS_TOKEN": "seam_at1"]) }
        == .missingWorkspaceID(.personalAccessToken))
    #expect(
      error {
        try Seam(environment: [
          "SEAM_PERSONAL_ACCESS_TOKEN": "seam_at1", "SEAM_WORKSPACE_ID": "w",
        ])
      } == nil)
    let both = ["SEAM_API_KEY": "seam_a", "SEAM_PERSONAL_ACCESS_TOKEN": "seam_at1"]
    #expect(error { try Seam(environment: both) } == .conflictingEnvironment)
    // A token that is passed leaves the environment's alone.
    #expect(error { try Seam(apiKey: "seam_b", environment: both) } == nil)
  }

  @Test func endpoints() throws {
    func endpoint(_ option: String?, _ environment: [String: String]) throws -> String {
      try Seam(apiKey: "seam_a", endpoint: option, environment: environment)
        .client.configuration.baseURL
    }
    #expect(try endpoint(nil, [:]) == "https://connect.getseam.com")
    #expect(try endpoint(nil, ["SEAM_API_URL": "https://old"]) == "https://old")
    #expect(
      try endpoint(nil, ["SEAM_API_URL": "https://old", "SEAM_ENDPOINT": "https://new"])
        == "https://new")
    #expect(try endpoint("http://opt", ["SEAM_ENDPOINT": "https://new"]) == "http://opt")
    for bad in ["connect.getseam.com", "ftp://x", "", "https://user:pw@x"] {
      let found = error { try Seam(apiKey: "seam_a", endpoint: bad, environment: [:]) }
      guard case .invalidEndpoint = found else {
        Issue.record("\(bad) was taken for an endpoint")
        continue
      }
      #expect(found?.description.contains("pw") == false)
    }
  }

  @Test func noErrorAndNoDescriptionShowsAToken() throws {
    let canary = "seam_at_canary"
    let found = try #require(error { try Seam(apiKey: canary, environment: [:]) })
    let client = try Seam(
      personalAccessToken: canary, workspaceID: "w", environment: [:])
    for thing in [found as Any, client, settings { $0.personalAccessToken = canary }] {
      var dumped = ""
      dump(thing, to: &dumped)
      #expect(!"\(thing)\(String(reflecting: thing))\(dumped)".contains("canary"))
    }
  }

  @Test func everyMessageSaysWhatToDo() {
    #expect(
      SeamError.invalidToken(expected: .apiKey, found: .clientSessionToken).description
        == "Seam received an invalid token: a client session token was given as apiKey. "
        + "Pass it as clientSessionToken.")
    #expect(
      SeamError.invalidToken(expected: .apiKey, found: nil).description
        == "Seam received an invalid token: an API key begins with \"seam_\".")
    #expect(SeamError.missingCredential.description.contains("SEAM_API_KEY"))
    #expect(SeamError.conflictingOptions("a", "b").description.contains("a and b"))
  }
}
