import Foundation
import HTTPTypes
import SeamstressJSON
import SeamstressTesting
import Testing

@Suite struct RequestTests {
  private func request(_ operation: String, _ arguments: String..., input: String? = nil)
    async throws -> RecordedRequest
  {
    let server = StubServer()
    server.answer(operation, with: .json("{}"))
    let run = await ToolRun(pets: arguments, input: input, server: server)
    #expect(run.error == "")
    return try #require(server.requests.first)
  }

  @Test func parametersGoToTheirPlaces() async throws {
    let find = try await request("findPet", "pets", "find", "--id", "a/b", "--verbose")
    #expect(find.method == "GET")
    #expect(find.path == "/v1/pets/a%2Fb")
    #expect(find.query == ["verbose": ["true"]])
    #expect(find.headers[.authorization] == "Bearer secret")
    let list = try await request("listPets", "pets", "list", "--kinds", "cat,dog", "--limit", "5")
    #expect(list.query == ["kinds": ["cat", "dog"], "limit": ["5"]])
    #expect(list.body.isEmpty)
  }

  @Test func wholeQueriesAndPlainCookies() async throws {
    let daily = try await request(
      "daily", "stats", "daily", "--filter", #"{"a":1}"#, "--who", "a%20b")
    #expect(daily.query == [#"{"a":1}"#: [""]])
    #expect(daily.headers[.cookie] == "who=a%20b")
  }

  @Test func constantsAreSentByThemselves() async throws {
    let create = try await request("createPet", "pets", "create", "--name", "a", "--kind", "cat")
    #expect(create.json == ["source": "cli", "name": "a", "kind": "cat"])
  }

  @Test func formsAndTexts() async throws {
    let order = try await request("order", "pets", "order", "--kind", "a b", "--count", "2")
    #expect(order.text == "kind=a%20b&count=2")
    let note = try await request("note", "pets", "note", "--body", "hello")
    #expect(note.method == "PUT")
    #expect(note.text == "hello")
  }

  @Test func filesComeFromDiskOrStandardInput() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data("pixels".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let disk = try await request(
      "photo", "pets", "photo", "--file", file.path, "--caption", "Tom")
    #expect(disk.text.contains("pixels"))
    #expect(disk.text.contains("name=\"caption\"\r\n\r\nTom"))
    #expect(disk.text.contains("Content-Type: image/png"))
    #expect(!disk.text.contains("X-Tongue"))
    let headed = try await request(
      "photo", "pets", "photo", "--file", file.path, "--caption", "Tom", "--x-tongue", "en")
    #expect(headed.text.contains("name=\"caption\"\r\nX-Tongue: en\r\n\r\nTom"))
    let piped = try await request("photo", "pets", "photo", "--file", "-", input: "from a pipe")
    #expect(piped.text.contains("from a pipe"))
  }

  @Test func unknownParametersFollowTheBody() async throws {
    let list = try await request("listPets", "pets", "list", "--raw", "{\"later\":\"x\"}")
    #expect(list.query == ["later": ["x"]])
  }
}
