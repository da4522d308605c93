import Foundation
import SeamstressGenerator
import Testing

@Suite struct CoverageTests {
  private var coverage: Coverage {
    var coverage = Coverage()
    coverage.operations = .init(15, of: 16)
    coverage.schemas = .init(3, of: 3)
    coverage.skipped = [.init(pointer: "#/paths/~1a/get", reason: "no \"responses\"")]
    return coverage
  }

  @Test func isOneLine() {
    #expect(coverage.line == "15/16 operations, 3/3 schemas, 1 skipped, 0 degraded")
  }

  @Test func isJSON() throws {
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(coverage.json.utf8)) as? [String: Any])
    #expect(root["operations"] as? [String: Int] == ["generated": 15, "total": 16])
    #expect(
      root["skipped"] as? [[String: String]]
        == [["pointer": "#/paths/~1a/get", "reason": "no \"responses\""]])
    #expect((root["degraded"] as? [Any])?.isEmpty == true)
  }
}
