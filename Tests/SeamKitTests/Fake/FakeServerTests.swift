import HTTPTypes
import SeamFake
import SeamKit
import Testing

/// The server's own rules, asked without a client in between.
struct FakeServerTests {
  private struct Answer {
    let status: Int
    let json: JSON?
    let headers: HTTPFields
    var type: String? { json?["error"]?["type"]?.string }
    var message: String? { json?["error"]?["message"]?.string }
  }

  private func ask(
    _ fake: SeamFake, _ method: HTTPRequest.Method, _ path: String, body: String? = nil,
    token: String? = SeamFake.apiKey, contentType: String = "application/json"
  ) async throws -> Answer {
    var fields = HTTPFields()
    if let token { fields[.authorization] = "Bearer \(token)" }
    if body != nil { fields[.contentType] = contentType }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: String(fake.url.dropFirst("http://".count)),
      path: path, headerFields: fields)
    let request = TransportRequest(head: head, body: body.map { RequestBody(Array($0.utf8)) })
    let response = try await URLSessionTransport.shared.send(request, limit: 1_000_000)
    return Answer(
      status: response.head.status.code, json: try? JSON(parsing: response.body),
      headers: response.head.headerFields)
  }

  @Test func theOrderOfItsChecks() async throws {
    try await withFake { fake in
      let path = "/acs/credentials/assign"
      let unknown = try await ask(fake, .put, "/nowhere", token: nil)
      #expect(unknown.status == 404)
      let unauthorized = try await ask(fake, .put, path, token: nil)
      #expect(unauthorized.status == 401)
      #expect(unauthorized.message == "No authentication methods succeeded")
      let method = try await ask(fake, .put, path)
      #expect(method.status == 405)
      #expect(method.type == "method_not_allowed")
      #expect(method.message == "only PATCH,POST accepted")
      let type = try await ask(fake, .patch, path, body: "{}", contentType: "text/plain")
      #expect(type.type == "invalid_content_type")
      let body = try await ask(fake, .patch, path, body: "[]")
      #expect(body.type == "invalid_input")
      let names = HTTPField.Name("seam-request-id")
      #expect(body.headers[try #require(names)] == "request5")
      #expect(body.json?["ok"] == false)
    }
  }

  @Test(arguments: [HTTPRequest.Method.patch, .post])
  func bothMethods(_ method: HTTPRequest.Method) async throws {
    try await withFake { fake in
      let body = #"{"acs_credential_id":"acs_credential2","acs_user_id":"acs_user1"}"#
      let answer = try await ask(fake, method, "/acs/credentials/assign", body: body)
      #expect(answer.status == 200)
      #expect(answer.json == ["ok": true])
    }
  }

  @Test(arguments: [
    (#"{"acs_credential_id":"acs_credential2"}"#, 400, "invalid_input"),
    (
      #"{"acs_credential_id":"acs_credential2","acs_user_id":"a","user_identity_id":"b"}"#, 400,
      "invalid_input"
    ),
    (#"{"acs_credential_id":"x","acs_user_id":"acs_user1"}"#, 404, "acs_credential_not_found"),
    (#"{"acs_credential_id":"acs_credential2","acs_user_id":"x"}"#, 404, "acs_user_not_found"),
    (
      #"{"acs_credential_id":"acs_credential2","user_identity_id":"x"}"#, 404,
      "user_identity_not_found"
    ),
    // A user of another system, then one of another workspace.
    (#"{"acs_credential_id":"acs_credential2","acs_user_id":"acs_user3"}"#, 400, "invalid_input"),
    (
      #"{"acs_credential_id":"acs_credential2","acs_user_id":"acs_user4"}"#, 404,
      "acs_user_not_found"
    ),
    (#"{"acs_user_id":"acs_user1"}"#, 400, "invalid_input"),
    (#"{"acs_credential_id":7,"acs_user_id":"acs_user1"}"#, 400, "invalid_input"),
  ])
  func assignmentsThatFail(body: String, status: Int, type: String) async throws {
    try await withFake { fake in
      let answer = try await ask(fake, .post, "/acs/credentials/assign", body: body)
      #expect(answer.status == status)
      #expect(answer.type == type)
    }
  }

  @Test func creating() async throws {
    try await withFake { fake in
      func create(_ body: String) async throws -> Answer {
        try await ask(fake, .post, "/acs/credentials/create", body: body)
      }
      let user = try await create(
        #"{"acs_user_id":"acs_user1","access_method":"code","code":"0042","visionline_metadata":{}}"#
      )
      let made = user.json?["acs_credential"]
      #expect(made?["code"] == "0042")
      #expect(made?["acs_system_id"] == "visionline_acs_system_1")
      #expect(made?["visionline_metadata"] == [:])
      let alone = try await create(
        #"{"user_identity_id":"user_identity1","access_method":"card"}"#)
      #expect(alone.type == "invalid_input")
      let nobody = try await create(
        #"{"user_identity_id":"x","acs_system_id":"salto_acs_system_1","access_method":"card"}"#)
      #expect(nobody.status == 400)
      #expect(nobody.type == "user_identity_not_found")
    }
  }

  @Test func queries() async throws {
    try await withFake { fake in
      func list(_ query: String) async throws -> Answer {
        try await ask(fake, .get, "/acs/credentials/list?\(query)")
      }
      func count(_ query: String) async throws -> Int? {
        try await list(query).json?["acs_credentials"]?.array?.count
      }
      let all = try await count("_strict=true")
      #expect(all == 3)
      #expect(try await count("acs_user_id=acs_user1&_strict=true") == 1)
      #expect(try await count("search=mobile+KEY") == 1)
      #expect(try await count("is_multi_phone_sync_credential=false") == 2)
      #expect(try await count("created_before=2025-06-16T00%3A04%3A17Z") == 1)
      #expect(try await list("limit=x").type == "invalid_input")
      #expect(try await list("limit=1&limit=2").type == "invalid_query_params")
      #expect(try await list("page_cursor=&limit=2").status == 200)
      #expect(try await list("page_cursor=nonsense").type == "invalid_input")
    }
  }

  @Test func accessibleEntrances() async throws {
    try await withFake { fake in
      let path = "/acs/credentials/list_accessible_entrances?acs_credential_id=acs_credential3"
      let answer = try await ask(fake, .get, path)
      let entrances = answer.json?["acs_entrances"]?.array
      #expect(entrances?.map { $0["display_name"] } == ["Lobby", "Room 101"])
    }
  }

  @Test func serversSideBySide() async throws {
    try await withFake { one in
      try await withFake { other in
        #expect(one.url != other.url)
        _ = try await ask(
          one, .delete, "/acs/credentials/delete?acs_credential_id=acs_credential1")
        let path = "/acs/credentials/get?acs_credential_id=acs_credential1"
        #expect(try await ask(one, .get, path).status == 404)
        #expect(try await ask(other, .get, path).status == 200)
      }
    }
  }

  /// Another server takes the port. To ask over it would disturb the test that was just given it.
  @Test func stoppingFreesThePort() async throws {
    let fake = try await SeamFake.start()
    let port = try #require(fake.url.split(separator: ":").last.flatMap { UInt16($0) })
    await fake.stop()
    let next = try await SeamFake.start(port: port)
    #expect(next.url == fake.url)
    await next.stop()
  }
}
