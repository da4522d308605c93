import HTTPTypes
import SeamstressRuntime
import Testing

struct RedirectTests {
  private func run(
    _ method: RequestMethod, _ responses: [TransportResponse],
    baseURL: String = "https://api.example.com/v1",
    configure: (inout ClientConfiguration) -> Void = { _ in }
  ) async throws -> (error: APIError?, sent: [TransportRequest]) {
    let transport = StubTransport(responses)
    var configuration = ClientConfiguration.stubbed(
      transport, schemes: ["t": .bearer, "k": .apiKey(.query, "key")],
      credentials: ["t": .bearer("canary-token"), "k": .value("canary-key")], baseURL: baseURL)
    configure(&configuration)
    let client = APIClient(configuration)
    var request = APIRequest(method, "/x", id: "op", security: [["t", "k"]])
    request.cookie("c", "canary-cookie")
    if method != .get { request.body("a", 1) }
    let options = RequestOptions(headers: ["X-Own": "canary-header"])
    let error = try await failure { [request] in try await client.send(request, options) }
    return (error, await transport.requests)
  }

  private func url(_ request: TransportRequest) -> String {
    "\(request.head.scheme ?? "")://\(request.head.authority ?? "")\(request.head.path ?? "")"
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func safeMethodsFollowWithinTheOrigin(_ status: Int) async throws {
    let run = try await run(.get, [.redirect(status, to: "/v2/y?z=1#f"), .status(204)])
    #expect(run.error == nil)
    #expect(url(run.sent[1]) == "https://api.example.com/v2/y?z=1")
    #expect(run.sent[1].head.headerFields[.authorization] == "Bearer canary-token")
  }

  @Test(arguments: [
    ("y", "https://api.example.com/v1/y"), ("../y", "https://api.example.com/y"),
    ("?q=1", "https://api.example.com/v1/x?q=1"),
    ("//api.example.com/z", "https://api.example.com/z"),
    ("https://API.example.com:443/z", "https://api.example.com/z"),
    ("https://api.example.com", "https://api.example.com/"),
  ])
  func relativeLocations(_ location: String, _ expected: String) async throws {
    let run = try await run(.get, [.redirect(302, to: location), .status(204)])
    #expect(url(run.sent[1]) == expected)
  }

  @Test(arguments: [
    "https://evil.example/x", "https://api.example.com:8443/x",
    "https://api.example.com.evil.example/x", "https://api.example.com@evil.example/x",
  ])
  func anotherOriginGetsNoSecret(_ location: String) async throws {
    let run = try await run(.get, [.redirect(307, to: location), .status(204)])
    #expect(run.error == nil)
    let second = try #require(run.sent.last)
    #expect(run.sent.count == 2)
    let everything =
      url(second) + second.head.headerFields.map { "\($0.name): \($0.value)" }.joined()
    #expect(!everything.contains("canary"))
    #expect(second.head.headerFields[.accept] == "application/json")
  }

  /// The same host over TLS is another origin.
  @Test func anUpgradeGetsNoSecret() async throws {
    let run = try await run(
      .get, [.redirect(301, to: "https://api.example.com/v1/x"), .status(204)],
      baseURL: "http://api.example.com/v1")
    #expect(run.error == nil)
    #expect(url(run.sent[1]) == "https://api.example.com/v1/x")
    #expect(!run.sent[1].head.headerFields.contains { $0.value.contains("canary") })
  }

  @Test(
    arguments: [301, 302, 303, 307, 308], [RequestMethod.post, .put, .patch, .delete, .options])
  func everyStatusAndMethod(_ status: Int, _ method: RequestMethod) async throws {
    let same = try await run(method, [.redirect(status, to: "/y"), .status(204)])
    #expect(same.sent.count == (status < 307 ? 1 : 2))
    #expect(same.sent.allSatisfy { $0.head.method.rawValue == method.name })
    let other = try await run(
      method, [.redirect(status, to: "https://evil.example/"), .status(204)])
    #expect(other.sent.count == 1)
    let lower = try await run(
      method, [.redirect(status, to: "http://api.example.com/y"), .status(204)])
    #expect(lower.sent.count == 1)
  }

  @Test func aSecretDoesNotComeBackFromAnotherOrigin() async throws {
    let run = try await run(
      .get,
      [
        .redirect(302, to: "https://evil.example/"),
        .redirect(302, to: "https://api.example.com/v1/x"), .status(204),
      ])
    #expect(run.sent.count == 3)
    #expect(run.sent[2].head.headerFields[.authorization] == nil)
  }

  @Test(arguments: [307, 308])
  func unsafeMethodsKeepMethodAndBody(_ status: Int) async throws {
    let run = try await run(.patch, [.redirect(status, to: "/y"), .status(204)])
    #expect(run.error == nil)
    #expect(run.sent[1].head.method == .patch)
    #expect(run.sent[1].body == run.sent[0].body)
    #expect(run.sent[1].body?.bytes.isEmpty == false)
  }

  @Test(arguments: [301, 302, 303])
  func unsafeMethodsAreNotTurnedIntoGET(_ status: Int) async throws {
    let run = try await run(.post, [.redirect(status, to: "/y"), .status(204)])
    #expect(run.sent.count == 1)
    #expect(run.error?.status == status)
    guard case .redirect = run.error?.kind else {
      Issue.record("expected a refused redirect")
      return
    }
  }

  @Test func unsafeMethodsStayWithTheirOrigin() async throws {
    let run = try await run(.post, [.redirect(307, to: "https://evil.example/"), .status(204)])
    #expect(run.sent.count == 1)
    #expect(run.error?.description.contains("another origin") == true)
  }

  @Test(arguments: [
    "http://api.example.com/x", "file:///etc/passwd", "ftp://api.example.com/", "javascript:1",
    "https://", "http://[", "",
  ])
  func whereNoRedirectLeads(_ location: String) async throws {
    let run = try await run(.get, [.redirect(302, to: location), .redirect(302, to: location)])
    #expect(run.error?.status == 302)
    #expect(run.sent.allSatisfy { url($0).hasPrefix("https://api.example.com/") })
  }

  @Test func loopsEnd() async throws {
    let run = try await run(.get, [.redirect(302, to: "/v1/x")])
    #expect(run.sent.count == 11)
    #expect(run.error?.description.contains("redirect number 11") == true)
  }

  @Test func refusingIsAPolicy() async throws {
    let run = try await run(.get, [.redirect(302, to: "/y"), .status(204)]) {
      $0.redirects = .refuse
    }
    #expect(run.sent.count == 1)
    #expect(run.error?.headers[.location] == "/y")
  }

  @Test func aRedirectWithoutLocationIsAStatus() async throws {
    let run = try await run(.get, [.status(304), .status(204)])
    #expect(run.error?.status == 304)
    guard case .status = run.error?.kind else {
      Issue.record("expected a status")
      return
    }
  }
}
