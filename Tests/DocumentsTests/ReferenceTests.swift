import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressTestSupport
import Testing

/// Files in memory; a nil one is a link that leads outside.
struct MemoryFiles: FileLoader {
  var files: [String: String?]

  func load(_ path: String, limit: Int) throws(FileLoadingError) -> [UInt8] {
    guard let file = files[path] else { throw .missing }
    guard let file else { throw .outside }
    return Array(file.utf8)
  }
}

@Suite struct ReferenceTests {
  static let root = """
    a/b: {c%d: [x, {e~f: 1}], 'é': 2, '': 3}
    components: {schemas: {Pet: 4, Owner: {name: 5}}, parameters: {limit: 6}}
    at: 1️⃣here
    """

  let files = MemoryFiles(files: [
    "models/pet.yaml":
      "Dog: {name: x}\nself: '#/Dog'\nroot: '../api.yaml#/at'\nnext: 'cat.yaml#/Cat'",
    "models/cat.yaml": "Cat: 9",
    "my file.json": #"{"a": 8}"#,
    "broken.yaml": "a: 'x",
    "link.yaml": nil,
  ])

  /// What a reference in the root document leads to, and what is said about it.
  func resolve(_ reference: String, loading: Bool = true) throws -> (Node?, [Diagnostic]) {
    let text = MarkedText(Self.root, path: "spec/api.yaml")
    let bag = DiagnosticBag()
    let document = try #require(DocumentReader(bag).read(text.file))
    let resolver = ReferenceResolver(document, bag, loader: loading ? files : nil)
    let place = try #require(document.root["at"])
    let target = resolver.resolve(reference, from: place)
    #expect(resolver.resolve(reference, from: place) == target)
    if target == nil { #expect(bag.diagnostics.contains { $0.span?.start == text.offsets[1] }) }
    return (target, bag.diagnostics)
  }

  @Test(arguments: [
    ("#", "{"), ("#/a~1b/c%25d/1/e~0f", "1"), ("#/a~1b/%C3%A9", "2"), ("#/a~1b/é", "2"),
    ("#/a~1b/", "3"), ("#/components/schemas/Pet", "4"), ("api.yaml#/at", "\"here\""),
    ("./models/pet.yaml#/Dog/name", "\"x\""), ("models/../models/cat.yaml#/Cat", "9"),
    ("my%20file.json#/a", "8"), ("models/cat.yaml", "{Cat: 9}"),
  ]) func leadsTo(_ reference: String, _ expected: String) throws {
    let (target, diagnostics) = try resolve(reference)
    #expect(outline(target).hasPrefix(expected))
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("#/components/schemas/Pte", "dangling-reference", "did you mean '#/components/schemas/Pet'?"),
    ("#/component/schemas/Pet", "dangling-reference", "did you mean '#/components/schemas/Pet'?"),
    ("#/definitions/Owner", "dangling-reference", "did you mean '#/components/schemas/Owner'?"),
    (
      "#/components/schemas/limit", "dangling-reference",
      "did you mean '#/components/parameters/limit'?"
    ),
    ("#/a~1b/c%25d/2", "dangling-reference", nil),
    ("#/a~1b/c%25d/01", "dangling-reference", nil),
    ("#/a~1b/c%25d/-1", "dangling-reference", nil),
    ("#/at/x", "dangling-reference", nil),
    ("models/cat.yaml#/Cta", "dangling-reference", "did you mean 'models/cat.yaml#/Cat'?"),
    ("Owner", "missing-file", "did you mean '#/components/schemas/Owner'?"),
    ("#Pet", "refused-reference", "after '#' write the path of the value: '#/a/b'"),
    ("#/a~2b", "refused-reference", "write '~0' for '~'"),
    ("#/a%2", "refused-reference", "write '%25' for a percent sign"),
    ("#/a%FF", "refused-reference", "write '%25' for a percent sign"),
    ("http://169.254.169.254/x.yaml", "refused-reference", "download the file"),
    ("HTTPS://host/x.yaml#/a", "refused-reference", "download the file"),
    ("//host/x.yaml", "refused-reference", "download the file"),
    ("file:///etc/passwd", "refused-reference", "write a relative path"),
    ("C:\\x.yaml", "refused-reference", "write a relative path"),
    ("/etc/passwd", "refused-reference", "write it relative to the file it stands in"),
    ("../secret.yaml", "refused-reference", "move the file into the folder"),
    ("models/../../secret.yaml", "refused-reference", "move the file into the folder"),
    ("..%2fsecret.yaml", "refused-reference", "write the path plainly"),
    ("%2E%2e/secret.yaml", "refused-reference", "write the path plainly"),
    ("a%00.yaml", "refused-reference", "write the path plainly"),
    ("link.yaml", "refused-reference", nil),
    ("nowhere.yaml", "missing-file", nil),
  ]) func refuses(_ reference: String, _ id: String, _ help: String?) throws {
    let (target, diagnostics) = try resolve(reference)
    #expect(target == nil)
    #expect(diagnostics.map(\.message.id) == [id])
    #expect(diagnostics.first?.message.help == help)
  }

  @Test func withoutALoaderOtherFilesAreRefused() throws {
    #expect(
      try resolve("models/cat.yaml", loading: false).1.map(\.message.id) == ["refused-reference"])
  }

  @Test func anotherFilesMistakesAreShownInIt() throws {
    let bag = DiagnosticBag()
    let text = MarkedText("a: 1️⃣x", path: "spec/api.yaml")
    let document = try #require(DocumentReader(bag).read(text.file))
    let resolver = ReferenceResolver(document, bag, loader: files)
    let place = try #require(document.root["a"])
    #expect(resolver.resolve("broken.yaml#/a", from: place) == nil)
    #expect(resolver.resolve("broken.yaml#/b", from: place) == nil)
    #expect(bag.diagnostics.map { $0.span?.file.path } == ["spec/broken.yaml"])
  }

  @Test func referencesAreRelativeToTheirFile() throws {
    let bag = DiagnosticBag()
    let document = try #require(
      DocumentReader(bag).read(SourceFile(path: "spec/api.yaml", text: Self.root)))
    let resolver = ReferenceResolver(document, bag, loader: files)
    let pet = try #require(resolver.resolve("models/pet.yaml", from: document.root))
    func follow(_ name: String) -> Node? {
      pet[name].flatMap { resolver.resolve($0.text, from: $0) }
    }
    #expect(follow("self")?.pointer == "models/pet.yaml#/Dog")
    #expect(follow("root")?.pointer == "#/at")
    #expect(follow("next")?.integer == 9)
    #expect(follow("self") == resolver.resolve("models/pet.yaml#/Dog", from: document.root))
    #expect(bag.diagnostics.isEmpty)
  }

  @Test func oneLargeObjectIsSearchedByHash() throws {
    let names = (0..<20_000).map { "\"n\($0)\": {\"r\": \"#/o/n\((($0 * 7) % 20_000))\"}" }
    let text = "{\"o\": {" + names.joined(separator: ",") + "}}"
    let bag = DiagnosticBag()
    let document = try #require(DocumentReader(bag).read(SourceFile(path: "a.json", text: text)))
    let resolver = ReferenceResolver(document, bag)
    for (number, member) in (document.root["o"]?.members ?? document.root.members).enumerated() {
      let node = try #require(member.value["r"])
      let key = resolver.resolve(node.text, from: node)?.pointer
      if number % 997 == 0 { #expect(key == "#/o/n\((number * 7) % 20_000)") }
    }
    #expect(bag.diagnostics.isEmpty)
  }
}
