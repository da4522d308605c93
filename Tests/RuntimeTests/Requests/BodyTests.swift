import HTTPTypes
import SeamstressJSON
import SeamstressRuntime
import Testing

struct BodyTests {
  private func sent(
    _ options: RequestOptions = RequestOptions(), _ fill: (inout APIRequest) -> Void
  ) async throws -> TransportRequest {
    let transport = StubTransport(.status(204))
    var request = APIRequest(.post, "/x", id: "op")
    fill(&request)
    try await APIClient(.stubbed(transport)).send(request, options)
    return await transport.requests[0]
  }

  private func text(_ request: TransportRequest) -> String? {
    request.body.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func membersInTheirOrder() async throws {
    let request = try await sent {
      $0.body("b", "x\"y")
      $0.body("a", [1, 2])
      $0.body("left_out", nil as String?)
      $0.body("cleared", Nullable<String>.null)
      $0.body("kept", Nullable<String>.value("v"))
      $0.bodyOrNull("required", nil as Int?)
    }
    #expect(
      text(request) == #"{"b":"x\"y","a":[1,2],"cleared":null,"kept":"v","required":null}"#)
    #expect(request.head.headerFields[.contentType] == "application/json")
  }

  @Test func anObjectWithoutMembers() async throws {
    #expect(text(try await sent { $0.bodyObject() }) == "{}")
    #expect(try await sent { _ in }.body == nil)
    #expect(try await sent { _ in }.head.headerFields[.contentType] == nil)
  }

  @Test func extraPropertiesJoinAndReplace() async throws {
    let options = RequestOptions(body: ["b": "new", "extra": [true]])
    let request = try await sent(options) {
      $0.body("a", 1)
      $0.body("b", "old")
      $0.body("c", 3)
    }
    #expect(text(request) == #"{"a":1,"c":3,"b":"new","extra":[true]}"#)
  }

  @Test func replacingTheFirstMember() async throws {
    let request = try await sent(RequestOptions(body: ["a": 9])) {
      $0.body("a", 1)
      $0.body("b", 2)
    }
    #expect(text(request) == #"{"b":2,"a":9}"#)
  }

  @Test func wholeBodies() async throws {
    #expect(text(try await sent { $0.body(json: ["a": nil] as JSON) }) == #"{"a":null}"#)
    #expect(text(try await sent { $0.bodyOrNull(json: nil as String?) }) == "null")
    #expect(text(try await sent { $0.bodyOrNull(json: "a") }) == #""a""#)
    #expect(text(try await sent { $0.body(json: Nullable<String>.null) }) == "null")
    let patch = try await sent {
      $0.bodyOrNull(json: nil as String?, contentType: "application/merge-patch+json")
    }
    #expect(patch.head.headerFields[.contentType] == "application/merge-patch+json")
    let plain = try await sent { $0.body(text: "hé") }
    #expect(text(plain) == "hé")
    #expect(plain.head.headerFields[.contentType] == "text/plain; charset=utf-8")
    let bytes = try await sent { $0.body(bytes: [0, 255], contentType: "image/png") }
    #expect(bytes.body?.bytes == [0, 255])
    #expect(bytes.head.headerFields[.contentType] == "image/png")
  }

  @Test func headersCookiesAndOptions() async throws {
    let options = RequestOptions(
      headers: ["X-Extra": "1"], query: ["q": "z"], idempotencyKey: "k1")
    let request = try await sent(options) {
      $0.header("X-List", ["a", "b"])
      $0.header("X-Object", ["R": 1] as JSON, explode: true)
      $0.header("X-None", nil as String?)
      $0.cookie("session", "a b")
      $0.cookie("n", 2)
    }
    let fields = request.head.headerFields
    #expect(fields[HTTPField.Name("X-List")!] == "a,b")
    #expect(fields[HTTPField.Name("X-Object")!] == "R=1")
    #expect(fields[HTTPField.Name("X-None")!] == nil)
    #expect(fields[HTTPField.Name("X-Extra")!] == "1")
    #expect(fields[HTTPField.Name("Idempotency-Key")!] == "k1")
    // One field, though HTTPTypes would have two of it.
    #expect(fields[values: .cookie] == ["session=a%20b; n=2"])
    #expect(request.head.path == "/x?q=z")
  }

  @Test func aHeaderCannotSmuggleALine() async throws {
    let error = try await failure { _ = try await sent { $0.header("X", "a\r\nEvil: 1") } }
    #expect(error?.description.contains("\"X\"") == true)
    #expect(error?.description.contains("Evil") == false)
  }

  @Test func whatIsNoJSONIsRefusedBeforeSending() async throws {
    let error = try await failure { _ = try await sent { $0.body("n", Double.infinity) } }
    #expect(error?.description.contains("\"n\"") == true)
  }
}
