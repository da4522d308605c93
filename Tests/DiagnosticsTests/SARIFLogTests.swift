import Foundation
import SeamstressDiagnostics
import Testing

@Suite struct SARIFLogTests {
  private func results(_ diagnostics: [Diagnostic]) throws -> [[String: Any]] {
    let text = SARIFLog(version: "1").text(of: diagnostics)
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    return try #require(run["results"] as? [[String: Any]])
  }

  @Test func isALogWithoutResults() throws {
    #expect(try results([]).isEmpty)
  }

  @Test func placesAResult() throws {
    let file = SourceFile(path: "a b/pets.yaml", text: "one: 1\ntwo: \"2\"\n")
    let span = SourceSpan(file: file, start: 12, end: 15)
    let first = SourceSpan(file: file, start: 0, end: 3)
    let diagnostic = Diagnostic(
      .warning, .init("some-id", "not \"good\"", help: "do better"), span: span,
      related: [.init(first, "first")])
    let result = try #require(try results([diagnostic]).first)
    #expect(result["ruleId"] as? String == "some-id")
    #expect(result["level"] as? String == "warning")
    #expect((result["message"] as? [String: Any])?["text"] as? String == "not \"good\"; do better")
    let place = try #require(
      (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect((place["artifactLocation"] as? [String: Any])?["uri"] as? String == "a%20b/pets.yaml")
    #expect(
      place["region"] as? [String: Int] == [
        "startLine": 2, "startColumn": 6, "endLine": 2, "endColumn": 9,
      ])
    #expect((result["relatedLocations"] as? [Any])?.count == 1)
  }
}
