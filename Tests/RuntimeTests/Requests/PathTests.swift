import HTTPTypes
import SeamstressJSON
import SeamstressRuntime
import Testing

/// A path value stays one segment of the path that the document has.
struct PathTests {
  @Test(arguments: [
    ("a/b", "a%2Fb"), ("../x", "..%2Fx"), ("?q=1", "%3Fq%3D1"), ("#f", "%23f"),
    ("%2F", "%252F"), ("a b", "a%20b"), ("é", "%C3%A9"), ("...", "..."), (";v=1", "%3Bv%3D1"),
  ])
  func hostileValuesAreEncoded(value: String, expected: String) async throws {
    #expect(
      try await sentPath("/doors/{id}/open") { $0.path("id", value) }
        == "/doors/\(expected)/open")
  }

  /// A path that has the start of a query already goes on with it.
  @Test func aQueryInThePathGoesOn() async throws {
    #expect(try await sentPath("/bucket?acl") { $0.query("v", 1) } == "/bucket?acl&v=1")
    #expect(try await sentPath("/bucket") { $0.query("v", 1) } == "/bucket?v=1")
  }

  @Test(arguments: ["", ".", ".."])
  func dotSegmentsAreRefused(value: String) async throws {
    let transport = StubTransport(.status(204))
    var request = APIRequest(.delete, "/doors/{id}", id: "deleteDoor")
    request.path("id", value)
    let error = try await failure {
      try await APIClient(.stubbed(transport)).send(request, RequestOptions())
    }
    guard case .invalidRequest = error?.kind else {
      Issue.record("expected an invalid request, got \(String(describing: error))")
      return
    }
    #expect(await transport.requests.isEmpty)
  }

  @Test func aMissingValueIsNamed() async throws {
    let transport = StubTransport(.status(204))
    let error = try await failure {
      try await APIClient(.stubbed(transport)).send(
        APIRequest(.get, "/doors/{id}", id: "getDoor"), RequestOptions())
    }
    #expect(error?.description.contains("\"id\"") == true)
    #expect(await transport.requests.isEmpty)
  }

  @Test(arguments: [
    ("https://h.example/", "https", "h.example", "/x"),
    ("https://h.example:8443/v1//", "https", "h.example:8443", "/v1/x"),
    ("http://127.0.0.1:80", "http", "127.0.0.1", "/x"),
    ("HTTPS://H.example:443/a%20b", "https", "h.example", "/a%20b/x"),
  ])
  func baseAddresses(_ base: String, scheme: String, authority: String, path: String)
    async throws
  {
    let transport = StubTransport(.status(204))
    let client = APIClient(.stubbed(transport, baseURL: base))
    try await client.send(APIRequest(.get, "/x", id: "x"), RequestOptions())
    let head = await transport.requests[0].head
    #expect(head.scheme == scheme)
    #expect(head.authority == authority)
    #expect(head.path == path)
  }

  @Test(arguments: ["", "h.example", "ftp://h/", "file:///etc", "https://", "https://u:pw9@h/"])
  func addressesThatAreRefused(_ base: String) async throws {
    let transport = StubTransport(.status(204))
    let error = try await failure {
      try await APIClient(.stubbed(transport, baseURL: base)).send(
        APIRequest(.get, "/x", id: "x"), RequestOptions())
    }
    #expect(error?.description.contains("nothing was sent") == true)
    #expect(error?.description.contains("pw9") == false)
    #expect(await transport.requests.isEmpty)
  }
}
