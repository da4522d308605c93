import Foundation
import Testing

/// Every Swift sample of the reference and of the guides compiles.
@Suite(.enabled(if: Products.modules != nil, "the built modules are not beside the test bundle"))
struct SwiftSampleTests {
  @Test func samplesCompileWithoutAWarning() async throws {
    let samples = ReferenceSample.all("swift")
    let functions = samples.enumerated().map { number, sample in
      // A reader will use the result.
      let name = sample.code.wholeMatch(of: /let (\w+) = (?s:.*)/)?.1
      let use = name.map { "\n_ = \($0)" } ?? ""
      return "// \(sample.testDescription)\nfunc sample\(number)(_ seam: Seam) async throws {\n"
        + sample.code + use + "\n}\n"
    }
    #expect(!functions.isEmpty)
    let run = try await compile(
      "import Foundation\nimport SeamKit\n" + functions.joined(), strict: true)
    #expect(run.status == 0, "\(run.error)")
  }

  @Test(arguments: GuideSnippet.all) func guidesCompile(_ snippet: GuideSnippet) async throws {
    let run = try await compile(snippet.program, strict: false)
    #expect(run.status == 0, "\(run.error)")
  }

  @Test func everyGuideHasSnippets() {
    #expect(Set(GuideSnippet.all.map(\.guide)).count == 9)
  }

  private func compile(_ text: String, strict: Bool) async throws -> Command {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("samples-\(UUID().uuidString).swift")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try await Command.run(
      ["swiftc", "-typecheck", "-swift-version", "6", "-I", Products.modules ?? ""]
        + Products.moduleMaps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
        + (strict ? ["-warnings-as-errors"] : []) + [file.path])
  }
}

/// A piece of Swift in a guide, with what the reader has around it.
struct GuideSnippet: Sendable, CustomTestStringConvertible {
  let guide: String
  let number: Int
  let kind: String
  let code: String

  var testDescription: String { "\(guide) \(number)" }

  /// `SeamWebhook` is not in every build: there its snippet is only taken for Swift.
  var program: String {
    let lines = code.components(separatedBy: "\n")
    let imports = lines.filter { $0.hasPrefix("import ") }.joined(separator: "\n")
    let body = lines.filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
    let client = kind == "testing" ? "" : "_ seam: Seam, "
    let program = """
      import Foundation
      import SeamKit
      \(imports)
      func run(\(client)credentialID: String, userID: String, identityID: String, systemID: String,
        credential: ACSCredential, headers: [String: String], body: [UInt8]) async throws {
      \(body)
      }
      """
    return kind == "webhooks"
      ? program.replacingOccurrences(
        of: imports, with: "#if canImport(CryptoKit) || Webhooks\n\(imports)")
        + "\n#endif" : program
  }

  static let all: [GuideSnippet] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: Repository.guides.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().flatMap { name -> [GuideSnippet] in
      let file = Repository.guides.appendingPathComponent(name)
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      return text.components(separatedBy: "\n```swift").dropFirst().enumerated().map {
        number, part in
        let lines = part.components(separatedBy: "\n")
        let code = lines.dropFirst().prefix { $0 != "```" }.joined(separator: "\n")
        let kind = lines[0].trimmingCharacters(in: .whitespaces)
        return GuideSnippet(guide: name, number: number + 1, kind: kind, code: code)
      }
    }
  }()
}
