import HTTPTypes
import SeamstressJSON
import SeamstressRuntime
import Testing

struct ResponseTests {
  private let request = APIRequest(.get, "/doors/{id}", id: "getDoor").with("d1")

  private func client(_ response: TransportResponse) -> APIClient {
    APIClient(.stubbed(StubTransport(response)))
  }

  @Test func wholeBodyOrMember() async throws {
    let client = client(.json(#"{"count":3,"name":null}"#))
    let body: JSON = try await client.fetch(request, RequestOptions())
    #expect(body["count"] == 3)
    let count: Int = try await client.fetch(request, RequestOptions(), at: "count")
    #expect(count == 3)
    let name: String? = try await client.fetchIfPresent(request, RequestOptions(), at: "name")
    #expect(name == nil)
    let other: String? = try await client.fetchIfPresent(request, RequestOptions(), at: "other")
    #expect(other == nil)
    #expect(try await client.fetchText(request, RequestOptions()).hasPrefix("{"))
    #expect(try await client.fetchBytes(request, RequestOptions()).first == UInt8(ascii: "{"))
  }

  @Test(arguments: [
    TransportResponse.status(204), .json("{}"), .json(#"{"ok":true}"#), .json("[not json"),
    TransportResponse(status: 201, body: Array("<html>".utf8)),
  ])
  func whereNothingIsReturnedTheBodyDoesNotMatter(_ response: TransportResponse) async throws {
    try await client(response).send(request, RequestOptions())
  }

  @Test func anEmptyBodyIsNilOrAnError() async throws {
    let value: Int? = try await client(.status(204)).fetchIfPresent(request, RequestOptions())
    #expect(value == nil)
    let error = try await failure {
      let _: Int = try await client(.status(204)).fetch(request, RequestOptions())
    }
    guard case .unexpectedResponse("an empty body") = error?.kind else {
      Issue.record("got \(String(describing: error))")
      return
    }
  }

  @Test func aPageInsteadOfJSON() async throws {
    let html = TransportResponse(
      status: 200, headers: [.contentType: "text/html; charset=utf-8"],
      body: Array("<html>Sign in</html>".utf8))
    let error = try await failure {
      let _: JSON = try await client(html).fetch(request, RequestOptions())
    }
    guard case .unexpectedResponse("text/html; charset=utf-8") = error?.kind else {
      Issue.record("got \(String(describing: error))")
      return
    }
    #expect(error?.text == "<html>Sign in</html>")
  }

  @Test func jsonUnderAnotherName() async throws {
    let plain = TransportResponse(
      status: 200, headers: [.contentType: "text/plain"], body: Array(#" {"a":1}"#.utf8))
    let count: Int = try await client(plain).fetch(request, RequestOptions(), at: "a")
    #expect(count == 1)
  }

  @Test func aWrongShapeNamesItsPlace() async throws {
    let error = try await failure {
      let _: [String] = try await client(.json(#"{"a":["x",7]}"#)).fetch(
        request, RequestOptions(), at: "a")
    }
    guard case .decoding(let json) = error?.kind else {
      Issue.record("got \(String(describing: error))")
      return
    }
    #expect(json.path == "$.a[1]")
    #expect(error?.operation == "getDoor")
    #expect(error?.path == "/doors/{id}")
    #expect(error?.status == 200)
    #expect(error?.text == #"{"a":["x",7]}"#)
    #expect(error?.description.contains("$.a[1]") == true)
  }

  @Test func aMissingMemberNamesIt() async throws {
    let error = try await failure {
      let _: Int = try await client(.json("{}")).fetch(request, RequestOptions(), at: "door")
    }
    #expect(error?.description.contains("$.door") == true)
  }

  @Test(arguments: [
    (#"{"message":"no such door"}"#, "no such door"),
    (#"{"error":{"type":"x","message":"bad"}}"#, "bad"),
    (#"{"title":"Gone","status":410}"#, "Gone"), (#"{"error":"denied"}"#, "denied"),
    (#"{"detail":"wrong","title":"t"}"#, "wrong"), ("[1]", nil), ("oops", nil),
  ])
  func messagesOfServers(_ body: String, _ message: String?) async throws {
    let error = try await failure {
      try await client(.json(body, status: 410)).send(request, RequestOptions())
    }
    #expect(error?.serverMessage == message)
    #expect(
      error?.description.hasPrefix("getDoor (GET /doors/{id}): the server answered 410") == true)
    if let message { #expect(error?.description.contains(message) == true) }
  }

  @Test func onlySoMuchOfABodyIsKept() async throws {
    let body = String(repeating: "x", count: 70_000)
    let error = try await failure {
      try await client(.json(body, status: 400)).send(request, RequestOptions())
    }
    #expect(error?.body.count == 65_536)
    #expect(error?.isBodyTruncated == true)
  }

  @Test func documentedErrorBodies() async throws {
    let error = try await failure {
      try await client(.json(#"["a","b"]"#, status: 422)).send(request, RequestOptions())
    }
    #expect(try error?.decode([String].self) == ["a", "b"])
  }
}

extension APIRequest {
  fileprivate func with(_ id: String) -> APIRequest {
    var request = self
    request.path("id", id)
    return request
  }
}
