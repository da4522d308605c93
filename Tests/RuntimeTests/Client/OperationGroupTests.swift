import HTTPTypes
import SeamstressJSON
import SeamstressRuntime
import Testing

fileprivate struct Doors: OperationGroup {
  let client: APIClient

  func count() async throws -> Int {
    try await client.fetch(APIRequest(.get, "/doors", id: "d"), RequestOptions(), at: "count")
  }

  func open() async throws {
    try await client.send(APIRequest(.post, "/open", id: "o"), RequestOptions())
  }
}

struct OperationGroupTests {
  @Test func rawKeepsTheResponse() async throws {
    let transport = StubTransport(.json(#"{"count":2}"#, headers: [.server: "s"]))
    let raw = try await Doors(client: APIClient(.stubbed(transport))).raw { try await $0.count() }
    #expect(raw.value == 2)
    #expect(raw.status == 200)
    #expect(raw.headers[.server] == "s")
    #expect(String(decoding: raw.bytes, as: UTF8.self) == #"{"count":2}"#)
    #expect(await transport.requests.count == 1)
  }

  @Test func rawOfAnOperationThatReturnsNothing() async throws {
    let transport = StubTransport(.json(#"{"ok":true}"#))
    let raw = try await Doors(client: APIClient(.stubbed(transport))).raw { try await $0.open() }
    #expect(String(decoding: raw.bytes, as: UTF8.self) == #"{"ok":true}"#)
  }

  @Test func rawWithoutACallSaysSo() async throws {
    let doors = Doors(client: APIClient(.stubbed(StubTransport(.status(204)))))
    let error = try await failure { _ = try await doors.raw { _ in 1 } }
    #expect(error?.description.contains("made no call") == true)
  }

  @Test func whatTheDocumentLacks() async throws {
    let transport = StubTransport(.json(#"{"ok":true}"#, status: 201))
    let client = APIClient(
      .stubbed(transport, schemes: ["t": .bearer], credentials: ["t": .bearer("abc")]))
    let response = try await client.request(
      .post, "/new/thing", query: ["b": 2, "a": ["x", "y"]], body: ["n": 1])
    #expect(response.status == 201)
    #expect(try response.decode(JSON.self)["ok"] == true)
    let sent = await transport.requests[0]
    #expect(sent.head.path == "/new/thing?a=x&a=y&b=2")
    #expect(sent.body?.bytes == Array(#"{"n":1}"#.utf8))
    #expect(sent.head.headerFields[.authorization] == "Bearer abc")
  }

  @Test func middlewareInItsOrder() async throws {
    let transport = StubTransport(.status(503), .status(204))
    var configuration = ClientConfiguration.stubbed(transport)
    configuration.middleware = [Tag(text: "a"), Tag(text: "b")]
    try await APIClient(configuration).send(
      APIRequest(.get, "/doors", id: "listDoors"), RequestOptions())
    let tags = await transport.requests.map { $0.head.headerFields[Tag.name] }
    #expect(tags == [",a:listDoors:1,b:listDoors:1", ",a:listDoors:2,b:listDoors:2"])
  }

  @Test func middlewareMayAnswer() async throws {
    let transport = StubTransport(.status(500))
    var configuration = ClientConfiguration.stubbed(transport)
    configuration.middleware = [Shortcut()]
    let text = try await APIClient(configuration).fetchText(
      APIRequest(.get, "/x", id: "x"), RequestOptions())
    #expect(text == "cached")
    #expect(await transport.requests.isEmpty)
  }
}

fileprivate struct Tag: Middleware {
  static let name = HTTPField.Name("X-Tag")!
  let text: String

  func send(_ request: TransportRequest, _ attempt: Attempt, next: Next) async throws
    -> TransportResponse
  {
    var request = request
    let before = request.head.headerFields[Self.name] ?? ""
    request.head.headerFields[Self.name] =
      "\(before),\(text):\(attempt.operation):\(attempt.number)"
    return try await next(request)
  }
}

fileprivate struct Shortcut: Middleware {
  func send(_ request: TransportRequest, _ attempt: Attempt, next: Next) async throws
    -> TransportResponse
  {
    TransportResponse(status: 200, body: Array("cached".utf8))
  }
}
