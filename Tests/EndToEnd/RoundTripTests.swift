import Foundation
import SeamstressJSON
import Testing

/// What was approved is run: each line of a case's `instances.txt` is read as the type that it
/// names and written again, and must be the same, or what stands after `=>`; `!` stands for an
/// error.
///
///     Pet {"kind":"cat"}
///     Pet {"kind":7} => ! $.kind: expected a string, found a number
///
/// A case's `uses.swift` is how an app may write what was generated.
@Suite(.serialized) struct RoundTripTests {
  static let cases = EndToEndCase.all.filter { !$0.instances.isEmpty }

  @Test func thereAreCases() {
    #expect(Self.cases.count >= 3)
  }

  @Test(
    .enabled(if: Toolchain.isUsable, "needs swiftc and the modules of this build"),
    arguments: Self.cases)
  func writesWhatItReads(_ testCase: EndToEndCase) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "seamstress-round-trip-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let instances = testCase.instances
    let main = folder.appending(path: "main.swift")
    try Data(Self.program(instances, testCase.uses).utf8).write(to: main)
    let models = try testCase.expected().keys.filter { $0.hasPrefix("Models/") }.sorted()
    let paths = models.map { testCase.expectedFolder.appending(path: $0).path }
    let program = folder.appending(path: "program").path
    let complaints = try await Toolchain.build(paths + [main.path], into: program)
    #expect(complaints.isEmpty, "\(complaints)")
    let answers = try await Toolchain.answers(of: program)
    #expect(answers.count == instances.count)
    for (instance, answer) in zip(instances, answers) {
      #expect(try instance.isMet(by: answer), "\(instance.type) \(instance.json) became \(answer)")
    }
  }

  private static func program(_ instances: [EndToEndCase.Instance], _ uses: String) -> String {
    """
    import SeamstressJSON

    func again<Value: JSONReadable & JSONWritable>(_ type: Value.Type, _ text: String) {
      do {
        let value = try JSONDecoding.decode(type, from: Array(text.utf8))
        print(String(decoding: try JSONEncoding.encode(value), as: UTF8.self))
      } catch {
        print("! \\(error)")
      }
    }

    \(uses)

    """
      + instances.map { "again(\($0.type).self, ##\"\($0.json)\"##)\n" }.joined()
  }
}

extension EndToEndCase {
  struct Instance {
    var type: String
    var json: String
    var expected: String

    /// Members may come in another order; a refusal begins as it is expected to.
    func isMet(by answer: String) throws -> Bool {
      if expected.hasPrefix("!") { return answer.hasPrefix(expected) }
      return try JSON(parsing: answer) == JSON(parsing: expected)
    }
  }

  var uses: String {
    (try? String(contentsOf: folder.appending(path: "uses.swift"), encoding: .utf8)) ?? ""
  }

  var instances: [Instance] {
    let url = folder.appending(path: "instances.txt")
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2 else { return nil }
      let parts = words[1].components(separatedBy: " => ")
      return Instance(type: String(words[0]), json: parts[0], expected: parts.last ?? parts[0])
    }
  }
}
