import Foundation
import SeamstressDiagnostics
import SeamstressGenerator
import SeamstressTestSupport
import Testing

@testable import seamstress

@Suite struct LintCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The id stands at the line on which the finding must land.
  static let document = """
    openapi: 3.1.0
    info: { title: Pets, version: "1" }
    servers: [{ url: https://example.com }]
    paths:
      /pets:
        get:  # lint-operation-id lint-operation-text lint-operation-tag lint-no-failure
          parameters:
            - { name: limit, in: query, schema: { type: integer } }  # lint-parameter-text
          responses:
            "200":
              description: Pets.
              content:
                application/json:
                  schema: { $ref: "#/components/schemas/Pet" }
        delete:  # lint-no-success
          operationId: deleteAll
          summary: Takes all.
          tags: [pets]
          responses: { "404": { description: None. } }
    components:
      schemas:
        Pet:
          type: object
          properties:
            extra: {}  # lint-any-value
            friend: { $ref: "#/components/schemas/Friend" }
        Friend: { type: string }
        Old: { type: string }  # lint-unused-schema

    """

  @Test func findsEachAtItsLine() throws {
    try folder.write(Self.document, to: "pets.yaml")
    let run = ToolRun(["lint", "--document", "pets.yaml"], in: folder)
    #expect(run.status == .success)
    #expect(run.output == "0 errors, 5 warnings, 3 notes\n")
    for (index, line) in Self.document.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let found = run.error.split(separator: "\n").filter {
        $0.hasPrefix("pets.yaml:\(index + 1):")
      }
      let expected = line.split(separator: "#").last.map {
        $0.split(separator: " ").filter { $0.hasPrefix("lint-") }
      }
      #expect(
        Set(found.compactMap { $0.firstMatch(of: /\[([a-z-]+)\]$/)?.1 }) == Set(expected ?? []),
        "line \(index + 1)")
    }
  }

  @Test func strictFails() throws {
    try folder.write(Self.document, to: "pets.yaml")
    #expect(
      ToolRun(["lint", "--document", "pets.yaml", "--strict"], in: folder).status == .findings)
  }

  @Test func anUnreadableDocumentFails() throws {
    try folder.write("paths: [\n", to: "pets.yaml")
    #expect(ToolRun(["lint", "--document", "pets.yaml"], in: folder).status == .file)
  }

  @Test func writesSARIF() throws {
    try folder.write(Self.document, to: "pets.yaml")
    let run = ToolRun(["lint", "--document", "pets.yaml", "--format", "sarif"], in: folder)
    #expect(run.error == "")
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect((runs.first?["results"] as? [Any])?.count == 8)
    let tool = runs.first?["tool"] as? [String: [String: Any]]
    let rules = try #require(tool?["driver"]?["rules"] as? [[String: Any]])
    for rule in rules {
      let help = try #require(rule["help"] as? [String: String], "\(rule)")
      #expect(help["text"]?.hasSuffix(".") == true)
    }
  }
}
