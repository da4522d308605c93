import HTTPTypes
import SeamFake
import SeamKit
import Testing

/// How a page in a browser, or a test in another language, drives the fake.
struct ControlRouteTests {
  private func ask(
    _ fake: SeamFake, _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil
  ) async throws -> (head: HTTPResponse, json: JSON?) {
    let head = HTTPRequest(
      method: method, scheme: "http", authority: String(fake.url.dropFirst("http://".count)),
      path: path, headerFields: [.contentType: "application/json"])
    let request = TransportRequest(head: head, body: body.map { RequestBody(Array($0.utf8)) })
    let response = try await URLSessionTransport.shared.send(request, limit: 1_000_000)
    return (response.head, try? JSON(parsing: response.body))
  }

  @Test func aBrowserMayCall() async throws {
    try await withFake { fake in
      let preflight = try await ask(fake, .options, "/acs/credentials/assign").head
      #expect(preflight.status == 204)
      let allowed = preflight.headerFields[.accessControlAllowHeaders] ?? ""
      for name in ["authorization", "seam-workspace", "seam-sdk-name", "client-session-token"] {
        #expect(allowed.split(separator: ",").contains(Substring(name)))
      }
      #expect(preflight.headerFields[.accessControlAllowMethods]?.contains("PATCH") == true)
      let answer = try await ask(fake, .get, "/acs/credentials/list").head
      #expect(answer.status == 401)
      #expect(answer.headerFields[.accessControlAllowOrigin] == "*")
    }
  }

  @Test func theDatabase() async throws {
    try await withFake { fake in
      try await Seam.calling(fake).acs.credentials.delete(acsCredentialID: "acs_credential1")
      let after = try await ask(fake, .get, "/_fake/database").json
      let ids = after?["acs_credentials"]?.array?.compactMap { $0["acs_credential_id"]?.string }
      #expect(ids == ["acs_credential2", "acs_credential3", "acs_credential4"])
      let seed = try await ask(fake, .get, "/_fake/default_seed").json
      #expect(seed?["acs_user_ids"]?.array?.first == "acs_user1")
      #expect(seed?["tokens"]?.array?.contains("seam_apikey1_token") == true)
      _ = try await ask(fake, .post, "/_fake/reset")
      let again = try await ask(fake, .get, "/_fake/database").json
      #expect(again?["acs_credentials"]?.array?.count == 4)
    }
  }

  @Test func anOutage() async throws {
    try await withFake { fake in
      let seam = try Seam.calling(fake) { $0.retry = .none }
      func status() async throws -> Int? {
        try await failure {
          _ = try await seam.acs.credentials.get(acsCredentialID: "acs_credential1")
        }?.status
      }
      let outage = "/_fake/simulate_workspace_outage"
      let elsewhere = #"{"workspace_id":"seed_workspace_1","routes":["/acs/credentials/list"]}"#
      _ = try await ask(fake, .post, outage, elsewhere)
      #expect(try await status() == nil)
      _ = try await ask(fake, .post, outage, #"{"workspace_id":"seed_workspace_1"}"#)
      #expect(try await status() == 503)
      let recovery = #"{"workspace_id":"seed_workspace_1"}"#
      _ = try await ask(fake, .post, outage + "_recovery", recovery)
      #expect(try await status() == nil)
    }
  }

  @Test func mistakes() async throws {
    try await withFake { fake in
      #expect(try await ask(fake, .get, "/_fake/nothing").head.status == 404)
      #expect(try await ask(fake, .get, "/_fake/reset").head.status == 405)
      let empty = try await ask(fake, .post, "/_fake/simulate_workspace_outage", "{}")
      #expect(empty.json?["error"]?["message"] == "workspace_id is required")
    }
  }
}
