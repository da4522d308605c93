import Foundation
import SeamstressGenerator
import Testing

@Suite struct ExplanationTests {
  private static let rooms = [
    "Documents", "OpenAPI", "Blueprint", "Templating", "Emission", "SeamstressGenerator",
    "seamstress", "Reference", "Samples", "Comparison",
  ]

  /// The ids in the sources: the first argument of each `Diagnostic.Message`.
  private func ids() throws -> [String: String] {
    var found: [String: String] = [:]
    for room in Self.rooms {
      let folder = Path.join(Repository.root, "Sources/\(room)")
      for case let name as String in try #require(FileManager.default.enumerator(atPath: folder))
      where name.hasSuffix(".swift") && !name.hasPrefix("Explanations/")
        && !name.contains("Configuration/Configuration+")
      {
        let text = try String(contentsOfFile: Path.join(folder, name), encoding: .utf8)
        for match in text.matches(of: /(?:\.init|Message|Self)\(\s*"([a-z]+(?:-[a-z0-9]+)*)",\s/) {
          found[String(match.1)] = name
        }
        for match in text.matches(of: /\? "([a-z]+-[a-z]+)" : "([a-z]+-[a-z]+)", reason/) {
          (found[String(match.1)], found[String(match.2)]) = (name, name)
        }
      }
    }
    return found
  }

  @Test func everyDiagnosticIsExplained() throws {
    let found = try ids()
    #expect(found.count > 100, "the test does not find the diagnostics any more")
    let explained = Set(Explanation.all.map(\.id))
    for (id, file) in found.sorted(by: { $0.key < $1.key }) where !explained.contains(id) {
      Issue.record("\(file) uses '\(id)', which Sources/SeamstressGenerator/Explanations lacks")
    }
    for id in explained.sorted() where found[id] == nil {
      Issue.record("'\(id)' is explained, and nothing uses it")
    }
  }

  @Test func eachIsThereOnceWithAnExample() {
    let ids = Explanation.all.map(\.id)
    #expect(ids.count == Set(ids).count)
    for explanation in Explanation.all {
      #expect(explanation.text.hasSuffix("."), "\(explanation.id)")
      #expect(!explanation.example.isEmpty, "\(explanation.id)")
    }
  }
}
