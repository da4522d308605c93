import HTTPTypes
import SeamstressRuntime
import Testing

struct OperationServerTests {
  private func request(_ server: String?, security: SecurityRequirement = [["key"]])
    -> APIRequest
  {
    APIRequest(.get, "/files", id: "op", security: security, server: server)
  }

  private func sent(
    _ request: APIRequest, baseURL: String = "https://api.example.com/v1",
    trusting: [String] = []
  ) async throws -> (head: HTTPRequest?, error: APIError?) {
    let transport = StubTransport(.status(204))
    var configuration = ClientConfiguration.stubbed(
      transport, schemes: ["key": .bearer], credentials: ["key": .bearer("secret-token")],
      baseURL: baseURL)
    configuration.headers = ["X-Client": "also-private"]
    configuration.trustedServers = trusting
    let error = try await failure {
      try await APIClient(configuration).send(request, RequestOptions())
    }
    return (await transport.requests.first?.head, error)
  }

  private func url(_ head: HTTPRequest?) -> String {
    "\(head?.scheme ?? "")://\(head?.authority ?? "")\(head?.path ?? "")"
  }

  @Test(
    arguments: [
      (nil, "https://api.example.com/v1/files"),
      ("https://api.example.com/v2/", "https://api.example.com/v2/files"),
      ("HTTPS://API.example.com:443/v2", "https://api.example.com/v2/files"),
      ("/v3", "https://api.example.com/v3/files"),
      ("v4/x", "https://api.example.com/v4/x/files"),
      ("/", "https://api.example.com/files"),
    ] as [(String?, String)])
  func onTheSameOrigin(server: String?, expected: String) async throws {
    let (head, error) = try await sent(request(server))
    #expect(error == nil)
    #expect(url(head) == expected)
    #expect(head?.headerFields[.authorization] == "Bearer secret-token")
  }

  @Test(arguments: [
    "https://uploads.example.com", "https://api.example.com:8443", "http://api.example.com",
    "//evil.example", "https://api.example.com.evil.example",
  ])
  func noCredentialLeavesTheOrigin(server: String) async throws {
    let (head, error) = try await sent(request(server))
    #expect(head == nil, "nothing may be sent")
    #expect(error?.description.contains("trustedServers") == true)
  }

  @Test func whatNeedsNoCredentialGoesWithoutTheClientsHeaders() async throws {
    let (head, error) = try await sent(request("https://other.example.com", security: []))
    #expect(error == nil)
    #expect(url(head) == "https://other.example.com/files")
    #expect(head?.headerFields[.authorization] == nil)
    #expect(head?.headerFields[HTTPField.Name("X-Client")!] == nil)
  }

  @Test func aTrustedServerGetsThem() async throws {
    let (head, error) = try await sent(
      request("https://uploads.example.com/v1"), trusting: ["https://uploads.example.com"])
    #expect(error == nil)
    #expect(url(head) == "https://uploads.example.com/v1/files")
    #expect(head?.headerFields[.authorization] == "Bearer secret-token")
    #expect(head?.headerFields[HTTPField.Name("X-Client")!] == "also-private")
  }

  @Test(arguments: ["ftp://files.example.com", "https://user:pw@api.example.com", "https://"])
  func whatIsNoServer(server: String) async throws {
    let (head, error) = try await sent(request(server))
    #expect(head == nil)
    guard case .invalidRequest = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.description.contains("pw@") == false)
  }
}
