import Foundation
import SeamstressDiagnostics
import SeamstressTestSupport
import Testing

@testable import SeamstressDocuments

/// The yaml-test-suite (https://github.com/yaml/yaml-test-suite), where it is at hand: each case
/// must read as the JSON beside it, or fail where it says so. What libyaml cannot do is listed in
/// `YAMLSuiteFailures`; a case that starts or ceases to fail breaks the test.
@Suite struct YAMLSuiteTests {
  @Test(.enabled(if: YAMLSuiteCase.folder != nil, "SEAMSTRESS_SHARED does not name the suites"))
  func everyCaseEndsAsListed() throws {
    let folder = try #require(YAMLSuiteCase.folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(names.count > 300)
    var failures: Set<String> = []
    for name in names {
      let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      let cases = try YAMLSuiteCase.cases(
        SourceFile(path: name, bytes: Array(data)), id: String(name.dropLast(5)))
      for one in cases where !one.passes { failures.insert(one.id) }
    }
    let listed = Set(YAMLSuiteFailures.all)
    #expect(failures.subtracting(listed).sorted() == [], "cases that fail and are not listed")
    #expect(listed.subtracting(failures).sorted() == [], "listed cases that pass or are gone")
  }
}

/// One case of a file of the suite; later cases of a file inherit what they do not say.
struct YAMLSuiteCase {
  static let folder = ProcessInfo.processInfo.environment["SEAMSTRESS_SHARED"].map {
    $0 + "/suites/yaml"
  }

  var id: String
  var yaml: [UInt8]
  var json: [UInt8]?
  var mustFail: Bool

  static func cases(_ file: SourceFile, id: String) throws -> [YAMLSuiteCase] {
    let bag = DiagnosticBag()
    let document = try #require(DocumentReader(bag).read(file), "\(id): \(bag.diagnostics)")
    var fields: [String: Node] = [:]
    return document.root.elements.enumerated().map { position, node in
      for member in node.members { fields[member.name] = member.value }
      if node["tree"] != nil, node["fail"] == nil { fields["fail"] = nil }
      // Asked in one expression, Swift 6.3 in debug builds takes what is not there for a node.
      let fail = fields["fail"]
      return YAMLSuiteCase(
        id: position == 0 ? id : "\(id)/\(position)",
        yaml: plain(fields["yaml"]?.text ?? ""),
        json: fields["json"].flatMap { $0.isNull ? nil : Array($0.text.utf8) },
        mustFail: fail?.boolean == true)
    }
  }

  /// The suite shows invisible characters by visible ones.
  static func plain(_ text: String) -> [UInt8] {
    var text = text
    while text.contains("—»") { text = text.replacingOccurrences(of: "—»", with: "»") }
    let marks = ["»": "\t", "␣": " ", "↵": "", "←": "\r", "⇔": "\u{FEFF}"]
    for (mark, meaning) in marks { text = text.replacingOccurrences(of: mark, with: meaning) }
    if text.hasSuffix("∎\n") { text.removeLast(2) }
    return Array(text.utf8)
  }

  var passes: Bool {
    let bag = DiagnosticBag()
    let arena = NodeArena()
    let found = roots(in: yaml, arena, bag)
    let failed = found == nil || bag.hasErrors
    guard !mustFail, let found else { return failed == mustFail }
    guard let json else { return !failed }
    let expected = values(in: json)
    return !failed && found.count == expected.count
      && zip(found, expected).allSatisfy { left, right in
        JSONPathComparison(.node(left), .node(right)).holds(.equal)
      }
  }

  private func roots(in bytes: [UInt8], _ arena: NodeArena, _ bag: DiagnosticBag) -> [Node]? {
    let file = SourceFile(path: id, bytes: bytes)
    guard let text = SourceText(file, bag, .default) else { return nil }
    let builder = NodeBuilder(
      arena: arena, file: arena.addFile(text.source, path: nil), bag: bag, limits: .default,
      isLenient: false)
    return text.source.bytes.withUnsafeBufferPointer { bytes in
      var reader = YAMLReader(
        builder, text: UnsafeBufferPointer(rebasing: bytes[text.base...]), base: text.base,
        isASCII: text.isASCII)
      return reader.readAll()?.map { arena.node($0) }
    }
  }

  /// The JSON values that stand one after the other, each ending at the end of a line.
  private func values(in bytes: [UInt8]) -> [Node] {
    var rest = bytes[...]
    var result: [Node] = []
    while rest.contains(where: { $0 > 0x20 }) {
      guard let (value, end) = firstValue(in: rest) else { return result }
      result.append(value)
      rest = rest[end...]
    }
    return result
  }

  /// In brackets any value is a document; the shortest beginning that is one value counts.
  private func firstValue(in bytes: ArraySlice<UInt8>) -> (Node, Int)? {
    let lineEnds = bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 } + [bytes.endIndex]
    for end in lineEnds {
      let file = SourceFile(path: "x.json", bytes: [0x5B] + bytes[..<end] + [0x5D])
      let list = DocumentReader(DiagnosticBag()).read(file)?.root
      if let list, list.elements.count == 1 { return (list.elements[0], end) }
    }
    return nil
  }
}
