import Foundation
import SeamstressGenerator
import Testing

/// Single files that commands write: what they may replace, and what they follow or write into.
@Suite struct TextFileTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder.withPets()
    try folder.write(
      """
      document: pets.yaml
      overlays: [overlay.yaml]
      templates: mine
      guides: pages
      outputs: { sdk: out, docs: made/docs }

      """, to: "seamstress.yaml")
    try folder.write(
      """
      overlay: 1.0.0
      info: { title: t, version: '1' }
      actions: [{ target: $.info, update: { summary: s } }]

      """, to: "overlay.yaml")
    try folder.write("", to: "mine/.keep")
    try folder.write("# Guide\n", to: "pages/guide.md")
    try folder.write("by hand\n", to: "notes.txt")
  }

  private func run(_ arguments: [String]) -> ToolRun {
    ToolRun(arguments, in: folder, generator: Pipeline())
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var file: String
    var start: String
    var id: String

    init(_ file: String, _ start: String, _ id: String) {
      (self.file, self.start, self.id) = (file, start, id)
    }

    var testDescription: String { file }
  }

  /// With `--force` as well.
  static let always = [
    Refusal("pets.yaml", "seamstress.yaml:1:11: error: 'pets.yaml' is the docu", "file-is-input"),
    .init("mine/../pets.yaml", "seamstress.yaml:1:11: error: 'pets.yaml' is", "file-is-input"),
    .init("soft.yaml", "seamstress.yaml:1:11: error: 'soft.yaml' is the document", "file-is-input"),
    .init("hard.yaml", "seamstress.yaml:1:11: error: 'hard.yaml' is the document", "file-is-input"),
    .init("overlay.yaml", "seamstress.yaml:2:11: error: 'overlay.yaml' is an", "file-is-input"),
    .init("seamstress.yaml", "error: 'seamstress.yaml' is the configuration", "file-is-input"),
    .init("mine/.keep", "seamstress.yaml:3:12: error: 'mine/.keep' is one of", "file-is-input"),
    .init("pages/guide.md", "seamstress.yaml:4:9: error: 'pages/guide.md' is", "file-is-input"),
    .init("out", "seamstress.yaml:5:17: error: 'out' is in the way", "file-in-output"),
    .init("out/Client.swift", "seamstress.yaml:5:17: error: 'out/Cl", "file-in-output"),
    .init("other/new.json", "seamstress.yaml:5:17: error: 'other/new", "file-in-output"),
    .init("dangling.json", "seamstress.yaml:5:17: error: 'dangling", "file-in-output"),
    .init("made", "seamstress.yaml:5:28: error: 'made' is in the way", "file-in-output"),
    .init("mine", "error: 'mine' is a folder", "file-exists"),
  ]
  static let unlessForced = [
    Refusal("notes.txt", "error: 'notes.txt' exists already", "file-exists"),
    .init("notes.link", "error: 'notes.link' exists already", "file-exists"),
  ]

  private func prepare() throws {
    try FileManager.default.linkItem(
      atPath: folder.path("pets.yaml"), toPath: folder.path("hard.yaml"))
    try folder.link("soft.yaml", to: "pets.yaml")
    try FileManager.default.createDirectory(
      atPath: folder.path("out"), withIntermediateDirectories: true)
    try folder.link("other", to: "out")
    try folder.link("dangling.json", to: "out/new.json")
    try folder.link("notes.link", to: folder.path("notes.txt"))
  }

  @Test(arguments: always + unlessForced)
  func refusesWhatIsNotItsOwn(case refusal: Refusal) throws {
    try prepare()
    let before = folder.tree()
    var commands = [["generate", "--report"], ["samples", "--overlay"]]
    if Self.always.contains(where: { $0.file == refusal.file }) {
      commands.append(["generate", "--force", "--report"])
    }
    for command in commands {
      let run = run(command + [refusal.file])
      #expect(run.status == .usage)
      #expect(run.output == "")
      #expect(run.error.hasPrefix(refusal.start), "\(run.error)")
      #expect(run.error.contains("[\(refusal.id)]"))
      #expect(folder.tree() == before)
    }
  }

  /// What only the document names is not replaced either.
  @Test func refusesWhatTheDocumentRefersTo() throws {
    try folder.write(
      BinaryTests.document.replacing(
        "\"204\": { description: Nothing }", with: "\"204\": { $ref: \"nothing.yaml\" }"),
      to: "pets.yaml")
    try folder.write("description: Nothing\n", to: "nothing.yaml")
    let before = folder.tree()
    let run = run(["generate", "--force", "--report", "nothing.yaml"])
    #expect(run.status == .usage)
    #expect(run.error.contains("error: 'nothing.yaml' is a file that is read [file-is-input]\n"))
    #expect(folder.tree() == before)
  }

  /// CI writes its report at each run, and may have formatted it; an empty file holds nothing.
  @Test(arguments: [["generate", "--report"], ["samples", "--overlay"]])
  func replacesItsOwn(command: [String]) throws {
    #expect(run(command + ["own"]).status == .success)
    let first = try #require(folder.text("own"))
    try folder.write(first.replacing("\n", with: "\r\n"), to: "own")
    #expect(run(command + ["own"]).status == .success)
    #expect(folder.text("own") == first)
    try folder.write("", to: "empty")
    #expect(run(command + ["empty"]).status == .success)
    #expect(folder.text("empty") == first)
  }

  @Test func replacesWhatItIsTold() {
    #expect(run(["generate", "--force", "--report", "notes.txt"]).status == .success)
    #expect(folder.text("notes.txt")?.hasPrefix("{\n  \"operations\"") == true)
  }

  @Test func followsALink() throws {
    try folder.link("report.json", to: "made.json")
    for _ in 1...2 {
      #expect(run(["generate", "--report", "report.json"]).status == .success)
      #expect(folder.text("made.json")?.hasPrefix("{\n  \"operations\"") == true)
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("report.json"))
      #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
    }
  }

  @Test func initKeepsItsDocument() throws {
    let before = folder.tree()
    let run = run(["init", "pets.yaml", "--to", "pets.yaml", "--force"])
    #expect(run.status == .usage)
    #expect(run.error.hasPrefix("error: 'pets.yaml' is the document that is read"))
    #expect(folder.tree() == before)
  }
}
