import SeamstressJSON
import SeamstressRuntime
import Testing

struct FailureTypeTests {
  struct NotFound: JSONModel {
    let code: String
    init(from json: JSONReader) throws(JSONError) { code = try json.required("code").string() }
    func write(to json: inout JSONWriter) {
      json.beginObject()
      json.member("code", code)
      json.endObject()
    }
  }

  private func error(_ status: Int, _ body: String) async throws -> APIError? {
    let transport = StubTransport(.json(body, status: status))
    var request = APIRequest(.get, "/x", id: "op", security: [["key"]])
    request.failure(0...999, JSON.self)
    request.failure(400...499, [String].self)
    request.failure(404, NotFound.self)
    let configuration = ClientConfiguration.stubbed(
      transport, schemes: ["key": .bearer], credentials: ["key": .bearer("secret-token")])
    return try await failure { try await APIClient(configuration).send(request, RequestOptions()) }
  }

  @Test func theNarrowestRangeWins() async throws {
    #expect((try await error(404, "{\"code\":\"gone\"}")?.typed as? NotFound)?.code == "gone")
    #expect(try await error(422, "[\"a\"]")?.typed as? [String] == ["a"])
    #expect(try await error(418, "[]")?.typed as? [String] == [])
    #expect(try await error(501, "{\"x\":1}")?.typed as? JSON == ["x": 1])
  }

  @Test func aBodyOfAnotherFormStaysRaw() async throws {
    let found = try await error(404, "{\"message\":\"no\"}")
    #expect(found?.typed == nil)
    #expect(found?.serverMessage == "no")
    #expect(try await error(404, "<html>")?.typed == nil)
  }

  @Test func noSecretInIt() async throws {
    let found = try await error(404, "{\"code\":\"no secret-token here\"}")
    #expect((found?.typed as? NotFound)?.code == "no <redacted> here")
  }

  @Test func moreThanTheBodyThatIsKept() async throws {
    let long = String(repeating: "x", count: 100_000)
    let found = try await error(404, "{\"code\":\"\(long)\"}")
    #expect(found?.isBodyTruncated == true)
    #expect((found?.typed as? NotFound)?.code == long)
  }
}
