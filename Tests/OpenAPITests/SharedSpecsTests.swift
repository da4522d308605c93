import Foundation
import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI
import Testing

fileprivate let shared = ProcessInfo.processInfo.environment["SEAMSTRESS_SHARED"]

/// Real documents and known mistakes that are too many, or not ours, to keep here.
@Suite(.enabled(if: shared != nil, "set SEAMSTRESS_SHARED to the folder that holds specs/"))
struct SharedSpecsTests {
  /// Files that another generator refuses for reasons of its own; OpenAPI allows them.
  static let allowed: Set<String> = [
    "allOf-string_patterns.json", "convenient_errors-different_response.json",
    "convenient_errors-unsupported_ct.json", "cyclic-allOf_property.yaml",
    "field_naming-conflict_additional_props.yaml", "oneOf-same_json_type_one_of.json",
  ]

  static func files(in folder: String) throws -> [String] {
    guard let shared else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: shared + "/specs" + folder)
      .filter { $0.hasSuffix(".json") || $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      .sorted().map { "/specs" + folder + "/" + $0 }
  }

  func read(_ path: String) throws -> (OpenAPIDocument?, DiagnosticBag) {
    let data = try #require(FileManager.default.contents(atPath: (shared ?? "") + path))
    let bag = DiagnosticBag()
    let file = SourceFile(path: path, bytes: Array(data))
    return (DocumentReader(bag).read(file).flatMap { OpenAPIReader(bag).read($0) }, bag)
  }

  @Test(arguments: try files(in: "/features/invalid"))
  func mistakesAreLocated(path: String) throws {
    let (_, bag) = try read(path)
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let findings = bag.diagnostics.filter { $0.span != nil && $0.pointer != nil }
    #expect(!findings.isEmpty)
    let mistakes = findings.filter { !["no-servers", "relative-server"].contains($0.message.id) }
    #expect(mistakes.isEmpty == Self.allowed.contains(name))
  }

  @Test(arguments: try files(in: "") + files(in: "/features"))
  func realDocumentsAreRead(path: String) throws {
    let (api, bag) = try read(path)
    #expect(!bag.hasErrors)
    let document = try #require(api)
    let operations = (document.paths + document.webhooks).flatMap(\.operations)
    #expect(!operations.isEmpty)
    #expect(operations.contains { !$0.responses.isEmpty })
  }
}
