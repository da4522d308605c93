import HTTPTypes
import SeamKit
import SeamstressTesting
import Testing

struct StubServerTests {
  private let server = StubServer()
  private let get = "acsCredentialsGetGet"

  private func seam(_ configure: (inout ClientConfiguration) -> Void = { _ in }) throws -> Seam {
    try Seam(apiKey: "seam_canary", environment: [:]) {
      $0.use(server)
      configure(&$0)
    }
  }

  private static func credential(_ id: String) throws -> ACSCredential {
    try JSONDecoding.decode(
      ACSCredential.self,
      from: Array(
        #"""
        {"acs_credential_id":"\#(id)","acs_system_id":"s","workspace_id":"w",
         "display_name":"d","access_method":"code","created_at":"2025-01-01T00:00:00Z",
         "is_managed":true,"errors":[],"warnings":[]}
        """#.utf8))
  }

  private func failure(_ call: () async throws -> Void) async throws -> APIError? {
    do {
      try await call()
      return nil
    } catch let error as APIError {
      return error
    }
  }

  @Test func aTypedValue() async throws {
    let credential = try Self.credential("c1")
    server.answer(get, with: credential, at: "acs_credential")
    let found = try await seam().acs.credentials.get(acsCredentialID: "c 1")
    #expect(found == credential)
    let request = try #require(server.requests(get).first)
    #expect(request.method == "GET")
    #expect(request.path == "/acs/credentials/get")
    #expect(request.query == ["acs_credential_id": ["c 1"], "_strict": ["true"]])
    #expect(request.headers[.authorization] == "Bearer seam_canary")
    #expect(request.json == nil)
  }

  @Test func bodiesAsTheyWereSent() async throws {
    server.answer("acsCredentialsAssignPatch", with: .status(204))
    try await seam().acs.credentials.assign(acsCredentialID: "c", acsUserID: "u")
    let request = try #require(server.requests.first)
    #expect(request.json == ["acs_credential_id": "c", "acs_user_id": "u"])
    #expect(request.method == "PATCH")
  }

  @Test func nothingWasSaid() async throws {
    let seam = try seam()
    let error = try await failure { _ = try await seam.acs.credentials.get(acsCredentialID: "c") }
    #expect(error?.description.contains(#"no answer was given for "\#(get)""#) == true)
    #expect(error?.attempts == 1)
    #expect(server.requests.count == 1)
  }

  @Test func aMisspeltNameIsShown() async throws {
    server.answer("acsCredentialsGtGet", with: .status(204))
    let seam = try seam()
    let error = try await failure { _ = try await seam.acs.credentials.get(acsCredentialID: "c") }
    let expected = #"answers that nobody asked for: "acsCredentialsGtGet""#
    #expect(error?.description.contains(expected) == true)
  }

  @Test func inOrderAndTheLastAgain() async throws {
    server.answer(
      get, with: .status(503), .failure(.connectionLost),
      .value(try Self.credential("c1"), at: "acs_credential"))
    let seam = try seam()
    for _ in 0..<2 {
      #expect(try await seam.acs.credentials.get(acsCredentialID: "c").acsCredentialID == "c1")
    }
    #expect(server.requests(get).count == 4)
  }

  @Test func errorsOfTheAPI() async throws {
    server.answer(
      get,
      with: .json(
        #"{"error":{"type":"acs_credential_not_found","message":"gone"},"ok":false}"#, status: 404))
    let seam = try seam()
    let error = try await failure { _ = try await seam.acs.credentials.get(acsCredentialID: "c") }
    #expect(error?.status == 404)
    #expect(error?.seam?.type == "acs_credential_not_found")
  }

  @Test func answersThatDependOnTheRequest() async throws {
    server.answer(get) { request in
      let id = request.query["acs_credential_id"]?.first ?? ""
      return .value(try Self.credential(id + "!"), at: "acs_credential")
    }
    #expect(try await seam().acs.credentials.get(acsCredentialID: "a+b").acsCredentialID == "a+b!")
  }

  @Test func pagesAndWaitsTakeNoTime() async throws {
    server.answer(
      "acsCredentialsListGet",
      with: .json(
        #"""
        {"acs_credentials":[],"pagination":{"has_next_page":true,"next_page_cursor":"2",
         "next_page_url":null}}
        """#), .value([try Self.credential("z")], at: "acs_credentials"))
    let all = try await seam().acs.credentials.list().all()
    #expect(all.map(\.acsCredentialID) == ["z"])
    server.answer("slow", with: .status(500, headers: [.retryAfter: "59"]))
    let seam = try seam()
    let error = try await failure {
      try await seam.client.send(APIRequest(.get, "/slow", id: "slow"), RequestOptions())
    }
    #expect(error?.attempts == 3)
  }

  @Test(arguments: 0..<20)
  func sideBySide(_ number: Int) async throws {
    let credential = try Self.credential("c\(number)")
    server.answer(get, with: credential, at: "acs_credential")
    let seam = try seam()
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<20 {
        group.addTask { try await seam.acs.credentials.get(acsCredentialID: "c").acsCredentialID }
      }
      for try await id in group { #expect(id == "c\(number)") }
    }
    #expect(server.requests.count == 20)
  }

  @Test func recordedRequestsShowNoSecret() async throws {
    server.answer(get, with: try Self.credential("c"), at: "acs_credential")
    _ = try await seam().acs.credentials.get(acsCredentialID: "c")
    var shown = "\(server.requests)"
    dump(server.requests, to: &shown)
    #expect(shown.contains(get))
    #expect(!shown.contains("seam_canary"))
  }
}
