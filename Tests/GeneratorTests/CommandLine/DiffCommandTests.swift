import Foundation
import SeamstressDiagnostics
import SeamstressGenerator
import Testing

@testable import seamstress

@Suite struct DiffCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.old, to: "old.yaml")
    try folder.write(Self.new, to: "new.yaml")
  }

  static let old = """
    openapi: 3.1.0
    info: { title: Pets, version: "1" }
    servers: [{ url: https://example.com }]
    paths:
      /pets:
        get:
          operationId: listPets
          tags: [pets]
          parameters: [{ name: limit, in: query, schema: { type: integer } }]
          responses: { "200": { description: ok } }
        delete:
          operationId: clear
          tags: [pets]
          responses: { "204": { description: ok } }
    components:
      schemas:
        Kind: { type: string, enum: [cat, dog] }

    """

  static let new =
    old
    .replacing("in: query, schema", with: "in: query, required: true, schema")
    .replacing("[cat, dog]", with: "[cat, dog, bird]")

  private func run(_ arguments: String..., configuration: Bool = false) -> ToolRun {
    ToolRun(["diff"] + arguments, in: folder)
  }

  @Test func saysWhatChanges() throws {
    let run = run("old.yaml", "new.yaml")
    #expect(run.status == .success)
    #expect(run.error == "")
    #expect(
      run.output == """
        breaking: code that uses it stops compiling, or means something else
          Pets.PetsAPI
            ~ listPets(limit:): Int? = nil → Int  [argument-required]  new.yaml:9:20

        conditional: only code that is written in a certain way stops compiling
          Kind
            + case bird = "bird"  [case-added]  new.yaml:17:44

        breaking 1, conditional 1: major

        """)
  }

  @Test func saysThatNothingChanges() {
    let run = run("old.yaml", "old.yaml", "--fail-on", "any")
    #expect(run.status == .success)
    #expect(run.output == "no change of the Swift API: none\n")
  }

  @Test(arguments: [
    ("breaking", ExitStatus.success), ("conditional", .findings), ("behaviour", .findings),
    ("additive", .findings), ("any", .findings),
  ])
  func failsOnWhatItIsTold(level: String, status: SeamstressGenerator.ExitStatus) throws {
    try folder.write(
      Self.old.replacing("[cat, dog]", with: "[cat, dog, bird]"), to: "new.yaml")
    #expect(run("old.yaml", "new.yaml", "--fail-on", level).status == status)
  }

  @Test func failsOnOtherWordsAsAUsageError() {
    #expect(run("old.yaml", "new.yaml", "--fail-on", "major").status == .usage)
    #expect(run("old.yaml", "new.yaml", "--format", "xml").status == .usage)
    #expect(run("old.yaml", "").status == .usage)
    #expect(run().status == .usage)
  }

  // MARK: Which documents

  @Test func theNewDocumentIsThatOfTheConfiguration() throws {
    let without = run("old.yaml")
    #expect(without.status == .usage)
    #expect(without.error.contains("help: name both: seamstress diff OLD NEW"))
    try folder.write("document: new.yaml\nclient: Zoo\n", to: "seamstress.yaml")
    let run = run("old.yaml")
    #expect(run.output.contains("  Zoo.Pets\n"))
    #expect(run.output.hasSuffix("breaking 1, conditional 1: major\n"))
  }

  /// Overlays are laid over both, and nothing is said of how they fit the old one.
  @Test func bothAreReadByTheConfiguration() throws {
    try folder.write(
      """
      overlay: 1.0.0
      info: { title: Fix, version: "1" }
      actions:
        - target: $.components.schemas.Kind.enum
          remove: true
        - target: $.paths["/pets"].get.parameters[0].required
          remove: true

      """, to: "fix.yaml")
    try folder.write("document: new.yaml\noverlays: [fix.yaml]\n", to: "seamstress.yaml")
    let run = run("old.yaml")
    #expect(run.error == "")
    #expect(run.output == "no change of the Swift API: none\n")
  }

  @Test func aDocumentThatIsNotThere() {
    let old = run("none.yaml", "new.yaml")
    #expect(old.status == .file)
    #expect(old.error.contains("error: 'none.yaml' does not exist"))
    #expect(old.output == "")
    #expect(run("old.yaml", "none.yaml").status == .file)
  }

  // MARK: What is not compared must not look like no change

  @Test(arguments: ["old.yaml", "new.yaml"], ["human", "json", "markdown"])
  func anUnreadableDocument(name: String, format: String) throws {
    try folder.write("paths: [\n", to: name)
    let run = run("old.yaml", "new.yaml", "--format", format)
    #expect(run.status == .file)
    #expect(!run.output.contains("\"changes\"") && !run.output.contains("breaking"))
    #expect((run.error + run.output).contains(name))
    #expect((run.error + run.output).contains("the documents were not compared"))
  }

  @Test(arguments: ["old.yaml", "new.yaml"])
  func aDocumentWithAnError(name: String) throws {
    let text = try #require(folder.text(name))
    try folder.write(text.replacing("operationId: clear", with: "tags: []"), to: name)
    let run = run("old.yaml", "new.yaml")
    #expect(run.status == .findings)
    #expect(run.output == "")
    #expect(run.error.hasPrefix("\(name):13:"))
    #expect(run.error.contains("[not-compared]"))
  }

  @Test func warningsOfTheOldDocumentAreNotTold() throws {
    let warned = Self.old.replacing("[cat, dog]", with: "[cat, dog, dog]")
    try folder.write(warned, to: "old.yaml")
    #expect(run("old.yaml", "new.yaml").error == "")
    // Nor are those that the new one had before.
    try folder.write(warned.replacing("delete:", with: "put:"), to: "new.yaml")
    #expect(run("old.yaml", "new.yaml").error == "")
    try folder.write(Self.old, to: "old.yaml")
    #expect(run("old.yaml", "new.yaml").error.hasPrefix("new.yaml:17:"))
    #expect(run("old.yaml", "new.yaml", "--strict").status == .findings)
    #expect(run("old.yaml", "new.yaml", "--strict").output == "")
  }

  // MARK: Formats

  @Test func json() throws {
    let run = run("old.yaml", "new.yaml", "--format", "json", "--fail-on", "breaking")
    #expect(run.status == .findings)
    #expect(run.error == "")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(json["status"] as? Int == 1)
    #expect(json["bump"] as? String == "major")
    #expect((json["counts"] as? [String: Int])?["conditional"] == 1)
    let changes = try #require(json["changes"] as? [[String: Any]])
    #expect(changes.map { $0["rule"] as? String } == ["argument-required", "case-added"])
    #expect(changes.first?["line"] as? Int == 9)
  }

  @Test func markdown() {
    let run = run("old.yaml", "new.yaml", "--format", "markdown")
    #expect(run.output.hasPrefix("### Breaking\n"))
    #expect(run.output.hasSuffix("\n**breaking 1, conditional 1: major**\n"))
  }

  @Test func annotations() {
    let run = run("new.yaml", "old.yaml", "--format", "github", "--fail-on", "breaking")
    #expect(run.status == .findings)
    #expect(run.error.contains("::error file=old.yaml,line=17,"))
    #expect(run.error.contains("::notice file=old.yaml,line=9,"))
    #expect(run.output == "breaking 1, additive 1: major\n")
  }

  @Test func sarif() throws {
    let run = run("old.yaml", "new.yaml", "--format", "sarif")
    #expect(run.status == .success)
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let results = (log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]]
    #expect(results?.map { $0["level"] as? String } == ["warning", "warning"])
  }

  @Test func rulesAreExplained() {
    let run = ToolRun(["explain", "argument-required"], in: folder)
    #expect(run.output.contains("A breaking change. Calls that leave the argument out"))
  }

  // MARK: Versions

  @Test func aStepThatIsTooSmall() {
    let run = run("old.yaml", "new.yaml", "--versions", "1.4.0..1.5.0")
    #expect(run.status == .findings)
    #expect(run.output.hasSuffix("breaking 1, conditional 1: major\n"))
    #expect(run.error.contains("1.5.0 is too small a step from 1.4.0"))
    #expect(run.error.contains("help: the next major release is 2.0.0"))
    #expect(self.run("old.yaml", "new.yaml", "--versions", "v1.4.0..2.0.0-rc.1").status == .success)
    #expect(self.run("old.yaml", "new.yaml", "--versions", "0.4.0..0.5.0").status == .success)
    #expect(self.run("old.yaml", "new.yaml", "--versions", "0.4.0..0.4.1").status == .findings)
    #expect(self.run("old.yaml", "new.yaml", "--versions", "1.4..2").status == .usage)
    #expect(self.run("old.yaml", "old.yaml", "--versions", "1.4.0..1.4.0").status == .success)
  }
}
