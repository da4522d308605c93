import SeamstressJSON
import Testing

/// A server decides how much there is to leave out: that has bounds.
@Suite struct IssueLimitTests {
  @Test func oneTooManyThrows() throws {
    let limits = JSONLimits(maximumIssueCount: 2)
    #expect(try lenient(#"[1,"a",2,"b"]"#, as: [Int].self, limits: limits).value == [1, 2])
    let error = #expect(throws: JSONError.self) {
      try lenient(#"["a","b",1,"c"]"#, as: [Int].self, limits: limits)
    }
    #expect(error?.path == "$[3]")
    #expect(throws: JSONError.self) {
      try lenient(#"["a"]"#, as: [Int].self, limits: JSONLimits(maximumIssueCount: -1))
    }
    let endless = JSONLimits(maximumIssueCount: .max)
    #expect(try lenient(#"["a"]"#, as: [Int].self, limits: endless).issues.count == 1)
  }

  @Test func theDefaultIsAThousand() throws {
    func list(_ count: Int) -> String {
      "[" + Array(repeating: "null", count: count).joined(separator: ",") + "]"
    }
    #expect(try lenient(list(1_000), as: [Int].self).issues.count == 1_000)
    let error = #expect(throws: JSONError.self) { try lenient(list(1_001), as: [Int].self) }
    #expect(error?.path == "$[1000]")
  }

  /// What was replaced counts: a document cannot have it noted again and again.
  @Test func whatWasLeftOutInsideCounts() throws {
    let text = #"[{"code":"tagged","tags":[1,2,3],"method":5}]"#
    let error = #expect(throws: JSONError.self) {
      try lenient(text, as: [Tagged].self, limits: JSONLimits(maximumIssueCount: 3))
    }
    #expect(error?.path == "$[0].method")
    let limits = JSONLimits(maximumIssueCount: 4)
    #expect(try lenient(text, as: [Tagged].self, limits: limits).issues.map(\.path) == ["$[0]"])
  }

  @Test func longNamesAreBoundedToo() throws {
    let name = String(repeating: "n", count: 5_000)
    #expect(throws: JSONError.self) {
      try lenient(
        #"{"\#(name)":[null]}"#, as: [String: [Int]].self, limits: JSONLimits(maximumIssueCount: 5))
    }
    #expect(try lenient(#"{"\#(name)":[null]}"#, as: [String: [Int]].self).issues.count == 1)
  }

  /// Paths are found by a walk, which begins where the last one ended.
  @Test func longListsStayLinear() throws {
    let count = 20_000
    let inner = Array(repeating: "null", count: count).joined(separator: ",")
    let text = #"{"b":[\#(inner)],"a":[\#(inner)]}"#
    let limits = JSONLimits(maximumIssueCount: 2 * count)
    let (value, issues) = try lenient(text, as: [String: [Int]].self, limits: limits)
    #expect(value == ["a": [], "b": []])
    #expect(issues.map(\.path) == ["b", "a"].flatMap { n in (0..<count).map { "$.\(n)[\($0)]" } })
  }

  /// Members are read in the order of the description, not of the document.
  @Test func pathsDoNotDependOnTheOrderOfReading() throws {
    let bad = #"{"properties":{"online":true},"x":"y","tags":["a",1,2],"device_id":"d","z":[]}"#
    let (_, issues) = try lenient("[1,\(bad),[],\(bad)]", as: [IssueTests.Device].self)
    #expect(
      issues.map(\.path) == ["$[0]"]
        + ["$[1].x", "$[1].tags[1]", "$[1].tags[2]", "$[1].z", "$[2]"]
        + ["$[3].x", "$[3].tags[1]", "$[3].tags[2]", "$[3].z"])
  }
}
