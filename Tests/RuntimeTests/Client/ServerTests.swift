import SeamstressRuntime
import Testing

struct ServerTests {
  @Test func variables() throws {
    let server = Server(
      "https://{region}.example.com/{version}",
      variables: [
        "region": .init(default: "eu", allowed: ["eu", "us"]), "version": .init(default: "v1"),
      ])
    #expect(server.url() == "https://eu.example.com/v1")
    #expect(try server.url(["region": "us"]) == "https://us.example.com/v1")
    #expect(try server.url(["version": "any"]) == "https://eu.example.com/any")
  }

  @Test(arguments: [
    (["region": "xx"], #""region" of the server https://{region}.example.com cannot be "xx""#),
    (["region": "us", "nope": "y"], #"has no variable "nope", but "region""#),
  ])
  func whatAServerDoesNotKnow(_ values: [String: String], _ expected: String) {
    let server = Server(
      "https://{region}.example.com",
      variables: ["region": .init(default: "eu", allowed: ["eu", "us"])])
    let error = #expect(throws: APIError.self) { try server.url(values) }
    #expect(error?.description.contains(expected) == true, "\(String(describing: error))")
  }

  private struct Doors: GeneratedClient {
    let client: APIClient
    static let servers = [Server("https://doors.example.com")]
    static let securitySchemes: SecuritySchemes = ["key": .bearer, "basic": .basic]
  }

  @Test func credentialsThatTheDocumentDoesNotKnow() throws {
    _ = try Doors(credentials: ["key": .value("1")])
    let error = #expect(throws: APIError.self) { try Doors(credentials: ["kee": .value("1")]) }
    let expected = #"the document has no security scheme "kee", but "basic", "key""#
    #expect(error?.description.contains(expected) == true, "\(String(describing: error))")
  }
}
