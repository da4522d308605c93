import HTTPTypes
import SeamstressJSON
import SeamstressRuntime
import Testing

/// What a caller adds to one call beside what the operation knows.
struct ExtrasTests {
  private func sent(
    _ options: RequestOptions, _ configure: (inout ClientConfiguration) -> Void = { _ in }
  ) async throws -> TransportRequest {
    let transport = StubTransport(.status(204))
    var configuration = ClientConfiguration.stubbed(
      transport, schemes: ["t": .bearer], credentials: ["t": .bearer("token")])
    configure(&configuration)
    var request = APIRequest(.post, "/x", id: "op", security: [["t"]])
    request.query("a", 1)
    request.body("known", true)
    try await APIClient(configuration).send(request, options)
    return await transport.requests[0]
  }

  @Test func headersQueryAndBody() async throws {
    let options = RequestOptions(
      headers: ["X-Beta": "1"], query: ["z": ["p", "q"], "b": "c d"], body: ["new": [1]])
    let request = try await sent(options)
    #expect(request.head.headerFields[try #require(HTTPField.Name("x-beta"))] == "1")
    #expect(request.head.path == "/x?a=1&b=c%20d&z=p&z=q")
    let body = try JSON(parsing: request.body?.bytes ?? [])
    #expect(body == ["known": true, "new": [1]])
  }

  @Test func inSeamsQueryFormatToo() async throws {
    let options = RequestOptions(query: ["z": ["p", "q"], "A": ["k": "v"]])
    let request = try await sent(options) { $0.queryFormat = .seam }
    #expect(request.head.path == "/x?A.k=v&a=1&z=p&z=q&_strict=true")
  }

  @Test func aCallerReplacesHeadersButNotTheFixedOnes() async throws {
    let options = RequestOptions(headers: [
      "x-app": "own", "AUTHORIZATION": "Bearer other", "X-SDK-Name": "forged",
    ])
    let request = try await sent(options) {
      $0.headers = ["X-App": "client's"]
      $0.fixedHeaders = ["x-sdk-name": "real"]
    }
    let fields = request.head.headerFields
    #expect(fields[try #require(HTTPField.Name("X-App"))] == "own")
    #expect(fields[.authorization] == "Bearer other")
    #expect(fields[values: try #require(HTTPField.Name("x-sdk-name"))] == ["real"])
  }

  @Test func anErrorOfTheEscapeHatchSaysTheRequestOnce() async throws {
    let client = APIClient(.stubbed(StubTransport(.status(404))))
    let error = try await failure { _ = try await client.request(.get, "/devices/list") }
    #expect(error?.description == "GET /devices/list: the server answered 404")
  }
}
