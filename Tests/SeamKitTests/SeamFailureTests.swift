import HTTPTypes
import SeamFake
import SeamKit
import Testing

struct SeamFailureTests {
  /// What `get` fails with when the server answers with `response`.
  private func failing(_ response: FakeResponse) async throws -> APIError {
    try await withFake { fake in
      await fake.answerNext(with: response)
      let seam = try Seam.calling(fake) { $0.retry = .none }
      let error = try await failure {
        _ = try await seam.acs.credentials.get(acsCredentialID: "acs_credential1")
      }
      return try #require(error)
    }
  }

  @Test func unknownCredential() async throws {
    try await withFake { fake in
      let credentials = try Seam.calling(fake).acs.credentials
      let error = try await failure { _ = try await credentials.get(acsCredentialID: "nobody") }
      #expect(error?.status == 404)
      #expect(error?.seam?.type == "acs_credential_not_found")
      #expect(error?.seamRequestID == "request1")
      #expect(error?.description.contains("Access control credential not found") == true)
    }
  }

  @Test func anotherWorkspaceIsNowhere() async throws {
    try await withFake { fake in
      let credentials = try Seam.calling(fake, key: "seam_apikey2_token").acs.credentials
      let error = try await failure {
        _ = try await credentials.get(acsCredentialID: "acs_credential1")
      }
      #expect(error?.seam?.type == "acs_credential_not_found")
    }
  }

  @Test func wrongKey() async throws {
    try await withFake { fake in
      let seam = try Seam.calling(fake, key: "seam_nobodys_key")
      let error = try await failure {
        _ = try await seam.acs.credentials.get(acsCredentialID: "acs_credential1")
      }
      #expect(error?.status == 401)
      #expect(error?.seam?.type == "unauthorized")
      #expect(error?.attempts == 1)
      #expect(error.map { "\($0)" }?.contains("nobodys") == false)
      #expect(await fake.requests.count == 1)
    }
  }

  @Test func parametersThatAreWrong() async throws {
    try await withFake { fake in
      let client = try Seam.calling(fake).client
      let error = try await failure {
        _ = try await client.request(
          .post, "/acs/credentials/create", body: ["access_method": "magic", "code": "12a"])
      }
      let seam = try #require(error?.seam)
      #expect(seam.type == "invalid_input")
      #expect(seam.validation["code"].messages == ["must consist of digits"])
      #expect(seam.validation["access_method"].messages.count == 1)
      #expect(seam.validation["acs_user_id"].isEmpty)
    }
  }

  @Test func validationIsATreeAndLenient() async throws {
    let error = try await failing(
      FakeResponse(
        status: 400,
        [
          "error": [
            "type": "invalid_input", "message": "bad", "data": ["hint": 1],
            "validation_errors": [
              "_errors": ["top", 7], "a": ["_errors": "no array", "b": ["_errors": ["deep"]]],
              "c": "no object",
            ],
          ], "ok": false,
        ]))
    let seam = try #require(error.seam)
    #expect(seam.message == "bad")
    #expect(seam.data?["hint"] == 1)
    #expect(seam.validation.messages == ["top"])
    #expect(seam.validation["a"]["b"].messages == ["deep"])
    #expect(seam.validation["a"].messages.isEmpty)
    #expect(seam.validation["c"].isEmpty)
  }

  @Test func what401Means() async throws {
    let page = try await failing(
      FakeResponse(status: 401, contentType: "text/html", text: "<html>"))
    #expect(page.seam?.type == "unauthorized")
    #expect(page.seam?.message == "Unauthorized")
  }

  @Test(arguments: [502, 503])
  func whatIsNotSeamsSpeaksForItself(_ status: Int) async throws {
    let body = #"{"error":{"type":"x","message":"y"}}"#
    let page = try await failing(
      FakeResponse(status: status, contentType: "text/html", text: body))
    #expect(page.seam == nil)
    #expect(page.status == status)
    #expect(page.text == body)
    #expect(try await failing(FakeResponse(status: status)).seam == nil)
    #expect(try await failing(FakeResponse(status: status, ["error": "text"])).seam == nil)
  }

  @Test func postAndPatchAreNeverRepeated() async throws {
    try await withFake { fake in
      await fake.answerNext(
        with: FakeResponse(status: 503, headers: ["retry-after": "0"]), FakeResponse(status: 500))
      let seam = try Seam.calling(fake)
      for _ in 0..<2 {
        _ = try await failure {
          try await seam.acs.credentials.assign(
            acsCredentialID: "acs_credential2", acsUserID: "acs_user1",
            options: RequestOptions(idempotencyKey: "k"))
        }
      }
      #expect(await fake.requests.count == 2)
    }
  }

  @Test func readsAreRepeated() async throws {
    try await withFake { fake in
      await fake.answerNext(with: FakeResponse(status: 503), FakeResponse(status: 500))
      let seam = try Seam.calling(fake) { $0.timekeeper.pause = { _ in } }
      let credential = try await seam.acs.credentials.get(acsCredentialID: "acs_credential1")
      #expect(credential.acsCredentialID == "acs_credential1")
      #expect(await fake.requests.count == 3)
    }
  }
}
