import Foundation
import Testing

/// What is generated is what was read and approved. `RECORD=1` writes anew what is expected, and
/// fails, so that a recording is never taken for a passed test.
@Suite struct GoldenTests {
  private static let records = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test func thereAreCases() {
    #expect(EndToEndCase.all.count >= 10)
  }

  @Test(arguments: EndToEndCase.all)
  func generatesWhatIsExpected(_ testCase: EndToEndCase) throws {
    let files = try testCase.generate()
    if Self.records {
      try testCase.record(files)
      Issue.record("recorded \(testCase.name); run again without RECORD")
      return
    }
    let expected = try testCase.expected()
    #expect(files.keys.sorted() == expected.keys.sorted())
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      guard let golden = expected[name], golden != text else { continue }
      Issue.record("\(testCase.name)/\(name) differs: \(Self.difference(text, golden))")
    }
  }

  /// The first line that differs.
  private static func difference(_ text: String, _ golden: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let others = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(lines, others).prefix { $0 == $1 }.count
    let line = lines.dropFirst(same).first ?? "(end)"
    let other = others.dropFirst(same).first ?? "(end)"
    return "line \(same + 1) is '\(line)', expected '\(other)'"
  }
}
