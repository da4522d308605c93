import HTTPTypes
import SeamstressJSON
import SeamstressRuntime
import Testing

struct FormTests {
  private func sent(
    _ options: RequestOptions = RequestOptions(), _ fill: (inout APIRequest) -> Void
  ) async throws -> TransportRequest {
    let transport = StubTransport(.status(204))
    var request = APIRequest(.post, "/x", id: "op")
    fill(&request)
    try await APIClient(.stubbed(transport)).send(request, options)
    return await transport.requests[0]
  }

  private func text(_ fill: (inout APIRequest) -> Void) async throws -> String {
    String(decoding: try await sent(RequestOptions(), fill).body?.bytes ?? [], as: UTF8.self)
  }

  @Test func scalars() async throws {
    let request = try await sent {
      $0.form("name", "A b&c=d+é")
      $0.form("n", 3)
      $0.form("on", true)
      $0.form("none", nil as String?)
      $0.form("a b", "")
    }
    #expect(
      String(decoding: request.body?.bytes ?? [], as: UTF8.self)
        == "name=A%20b%26c%3Dd%2B%C3%A9&n=3&on=true&a%20b=")
    #expect(
      request.head.headerFields[.contentType] == "application/x-www-form-urlencoded")
  }

  @Test func withoutAStyleArraysRepeatAndObjectsAreJSON() async throws {
    let value: JSON = ["R": 100, "s": "a"]
    #expect(try await text { $0.form("tag", ["a", "b"]) } == "tag=a&tag=b")
    #expect(
      try await text { $0.form("c", value) } == "c=%7B%22R%22%3A100%2C%22s%22%3A%22a%22%7D")
    #expect(
      try await text { $0.form("l", [["a": 1], ["b": 2]] as [JSON]) }
        == "l=%7B%22a%22%3A1%7D&l=%7B%22b%22%3A2%7D")
    #expect(try await text { $0.form("l", [[1, 2], 3] as JSON) } == "l=%5B1%2C2%5D&l=3")
  }

  @Test func encodingObjects() async throws {
    let color: JSON = ["R": 100, "G": 200]
    let deep: JSON = ["a": ["b": [1, 2]]]
    #expect(
      try await text { $0.form("c", color, style: .deepObject) } == "c%5BR%5D=100&c%5BG%5D=200")
    #expect(
      try await text { $0.form("c", deep, style: .deepObject) }
        == "c%5Ba%5D%5Bb%5D=1&c%5Ba%5D%5Bb%5D=2")
    #expect(try await text { $0.form("c", color, style: .form) } == "R=100&G=200")
    #expect(try await text { $0.form("c", color, explode: false) } == "c=R,100,G,200")
    #expect(try await text { $0.form("t", ["a", "b"], explode: false) } == "t=a,b")
    #expect(try await text { $0.form("t", ["a", "b"], style: .spaceDelimited) } == "t=a%20b")
    #expect(try await text { $0.form("t", ["a", "b"], style: .pipeDelimited) } == "t=a%7Cb")
    #expect(
      try await text { $0.form("t", ["a", "b"], style: .json) } == "t=%5B%22a%22%2C%22b%22%5D")
    #expect(
      try await text { $0.form("u", "http://h/?a=1&b", allowReserved: true) }
        == "u=http://h/?a%3D1%26b")
  }

  @Test func extraPropertiesJoin() async throws {
    let request = try await sent(RequestOptions(body: ["b": [1, 2]])) { $0.form("a", 1) }
    #expect(String(decoding: request.body?.bytes ?? [], as: UTF8.self) == "a=1&b=1&b=2")
  }

  @Test func bodiesOfOtherTypes() async throws {
    let patch = try await sent {
      $0.bodyObject(contentType: "application/merge-patch+json")
      $0.body("a", 1)
    }
    #expect(patch.head.headerFields[.contentType] == "application/merge-patch+json")
    #expect(patch.body?.bytes == Array("{\"a\":1}".utf8))
    let data = try await sent { $0.body(data: .init([1, 2]), contentType: "image/png") }
    #expect(data.body?.bytes == [1, 2])
    #expect(data.head.headerFields[.contentType] == "image/png")
  }

  @Test func jsonParametersEverywhere() async throws {
    let value: JSON = ["a": [1]]
    let transport = StubTransport(.status(204))
    var request = APIRequest(.get, "/{p}", id: "op")
    request.path("p", value, style: .json)
    request.query("q", value, style: .json)
    request.header("X-H", value, style: .json)
    request.cookie("c", value, style: .json)
    try await APIClient(.stubbed(transport)).send(request, RequestOptions())
    let head = await transport.requests[0].head
    let encoded = "%7B%22a%22%3A%5B1%5D%7D"
    #expect(head.path == "/\(encoded)?q=\(encoded)")
    #expect(head.headerFields[HTTPField.Name("X-H")!] == "{\"a\":[1]}")
    #expect(head.headerFields[.cookie] == "c=\(encoded)")
  }
}
