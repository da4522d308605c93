import HTTPTypes
import SeamstressRuntime
import Testing

struct SecurityTests {
  private static let schemes: SecuritySchemes = [
    "token": .bearer, "workspace": .apiKey(.header, "X-Workspace"), "user": .basic,
    "key": .apiKey(.query, "api key"), "sid": .apiKey(.cookie, "sid"), "digest": .http("Digest"),
  ]

  private func sent(_ credentials: SecurityCredentials, _ requirement: SecurityRequirement?)
    async throws -> HTTPRequest
  {
    let transport = StubTransport(.status(204))
    let client = APIClient(
      .stubbed(transport, schemes: Self.schemes, credentials: credentials))
    let request = APIRequest(.get, "/x", id: "op", security: requirement)
    try await client.send(request, RequestOptions())
    return await transport.requests[0].head
  }

  @Test func eachSchemeInItsPlace() async throws {
    let all: SecurityCredentials = [
      "workspace": .value("w1"), "key": .value("k&1"), "sid": .value("s1"),
      "user": .basic(user: "Aladdin", password: "open sesame"),
    ]
    let head = try await sent(all, [["user", "workspace", "key", "sid"]])
    #expect(head.headerFields[.authorization] == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    #expect(head.headerFields[HTTPField.Name("X-Workspace")!] == "w1")
    #expect(head.headerFields[.cookie] == "sid=s1")
    #expect(head.path == "/x?api%20key=k%261")
  }

  @Test func aCredentialIsOneCookie() async throws {
    let transport = StubTransport(.status(204))
    let client = APIClient(
      .stubbed(transport, schemes: Self.schemes, credentials: ["sid": .value("s1; role=admin")]))
    let request = APIRequest(.get, "/x", id: "op", security: [["sid"]])
    let error = try await failure { try await client.send(request, RequestOptions()) }
    #expect(error?.description.contains("cookie \"sid\" holds a semicolon") == true)
    #expect(error?.description.contains("admin") == false)
    #expect(await transport.requests.isEmpty)
  }

  @Test func theFirstAlternativeThatIsComplete() async throws {
    let credentials: SecurityCredentials = [
      "token": .bearer("t1"), "digest": .value("d1"),
    ]
    let either = try await sent(credentials, [["token", "workspace"], ["digest"], ["token"]])
    #expect(either.headerFields[.authorization] == "Digest d1")
  }

  @Test func noneIsSentWhereNoneIsAsked() async throws {
    let credentials: SecurityCredentials = ["token": .bearer("t1")]
    #expect(try await sent(credentials, []).headerFields[.authorization] == nil)
    #expect(try await sent([:], [["token"], []]).headerFields[.authorization] == nil)
  }

  @Test func whatIsOptionalIsSentWhereThereIsACredential() async throws {
    let credentials: SecurityCredentials = ["token": .bearer("t1")]
    for requirement in [[[], ["token"]], [["token"], []], [[], ["digest"], ["token"]]] {
      let head = try await sent(credentials, requirement)
      #expect(head.headerFields[.authorization] == "Bearer t1")
    }
    #expect(try await sent([:], [[], ["token"]]).headerFields[.authorization] == nil)
  }

  @Test func withoutRequirementWhatThereIs() async throws {
    let head = try await sent(["token": .bearer("t1"), "workspace": .value("w1")], nil)
    #expect(head.headerFields[.authorization] == "Bearer t1")
    #expect(head.headerFields[HTTPField.Name("X-Workspace")!] == "w1")
  }

  @Test func whatIsMissingIsNamedAndNothingSent() async throws {
    let transport = StubTransport(.status(204))
    let client = APIClient(
      .stubbed(transport, schemes: Self.schemes, credentials: ["token": .bearer("t1")]))
    let request = APIRequest(
      .get, "/x", id: "getDoor", security: [["token", "workspace"], ["user"]])
    let error = try await failure { try await client.send(request, RequestOptions()) }
    guard case .missingCredentials(let alternatives) = error?.kind else {
      Issue.record("expected missing credentials")
      return
    }
    #expect(alternatives == [["token", "workspace"], ["user"]])
    #expect(error?.description.contains("token and workspace, or for user") == true)
    #expect(error?.operation == "getDoor")
    #expect(await transport.requests.isEmpty)
  }

  @Test func companionHeaders() async throws {
    let credential = Credential.bearer("t1").withHeader("client-session-token", "t1")
    let head = try await sent(["token": credential], [["token"]])
    #expect(head.headerFields[HTTPField.Name("client-session-token")!] == "t1")
  }
}
