import Foundation
import SeamstressGenerator
import Testing

/// Folders of one run that are in each other's way: refused before anything is read or written.
@Suite struct OutputFoldersTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder.withPets() }

  struct Case: Sendable, CustomTestStringConvertible {
    var options: String
    /// Where it is said, in the configuration; nil: nowhere.
    var start: String?
    var id = "output-overlap"

    init(_ options: String, _ start: String?, _ id: String = "output-overlap") {
      (self.options, self.start, self.id) = (options, start, id)
    }

    var testDescription: String { options }
  }

  static let cases = [
    Case("outputs: { sdk: Out, docs: Out/Models }", "2:28: error: 'Out/Models' for docs and 'Out'"),
    .init(
      "outputs: { sdk: Out/Models, docs: Out }", "2:35: error: 'Out' for docs and 'Out/Models'"),
    .init("outputs: { sdk: Out, docs: out }", "2:28: error: 'out' for docs and 'Out' for sdk are"),
    .init("outputs: { sdk: Out, docs: ./Out/. }", "2:28: error: 'docs' and", "configuration-value"),
    .init("outputs: { sdk: Out, commands: oUT/a/b }", "2:32: error: 'oUT/a/b' for commands and"),
    .init("outputs: { sdk: real/a, docs: link }", "2:31: error: 'link' for docs and 'real/a' for"),
    .init("outputs: { commands: real, docs: link/a }", "2:34: error: 'link/a' for docs and 'real'"),
    .init("outputs: { sdk: Out, docs: Outer }", nil),
    .init("outputs: { sdk: .. }", "2:17: error: ", "output-holds-input"),
    .init("outputs: { sdk: . }", "2:17: error: 'seamstress.yaml', which", "output-holds-input"),
    .init(
      "outputs: { docs: real }\nguides: link/guides", "2:18: error: 'link/guides', which is read,",
      "output-holds-input"),
    .init(
      "outputs: { docs: made }\ntemplates: made", "2:18: error: 'made', which is read, lies in",
      "output-holds-input"),
    .init(
      "overlays: [real/a.yaml]\noutputs: { sdk: link }", "3:17: error: 'real/a.yaml', which is",
      "output-holds-input"),
  ]

  @Test(arguments: cases)
  func refusesFoldersInTheWayOfOthers(case test: Case) throws {
    try folder.write("", to: "real/guides/.keep")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: "real")
    try folder.write("document: pets.yaml\n\(test.options)\n", to: "seamstress.yaml")
    let before = folder.tree()
    for command in ["check", "generate"] {
      let run = ToolRun([command], in: folder, generator: Pipeline())
      guard let start = test.start else {
        #expect(run.status == (command == "check" ? .findings : .success))
        continue
      }
      #expect(run.status == .usage)
      #expect(run.error.hasPrefix("seamstress.yaml:" + start), "\(run.error)")
      #expect(run.error.contains("[\(test.id)]\n"))
      #expect(folder.tree() == before)
    }
  }

  /// Without a configuration there is no line to point at.
  @Test(arguments: ["sub", "other/../sub"])
  func refusesAFolderWithTheDocument(output: String) throws {
    try folder.write(BinaryTests.document, to: "sub/pets.yaml")
    let before = folder.tree()
    let run = ToolRun(
      ["generate", "--force", "--document", "sub/pets.yaml", "--output", output], in: folder,
      generator: Pipeline())
    #expect(run.status == .usage)
    #expect(run.error.hasPrefix("error: 'sub/pets.yaml', which is read, lies in 'sub', which is"))
    #expect(folder.tree() == before)
  }

  /// What was written before the disk refused the second folder is not hushed up.
  @Test(arguments: ["generate", "watch"])
  func saysWhatWasWrittenBefore(command: String) throws {
    try folder.write(
      "document: pets.yaml\noutputs: { sdk: out, docs: /dev/null/docs }\n", to: "seamstress.yaml")
    let arguments = [command] + (command == "watch" ? ["--runs", "1"] : [])
    for effect in ["is as it was; 'out' is written\n", "is as it was\n"] {
      let run = ToolRun(arguments, in: folder, generator: Pipeline())
      #expect(run.status == .file)
      #expect(run.error.contains("\nseamstress.yaml:2:28: error: cannot create the folder"))
      #expect(run.error.contains("= effect: the output folder \(effect)"), "\(run.error)")
      #expect(folder.files("out") == ["Client.swift"])
      let isSilent = command == "generate" || effect.hasPrefix("is as it was;")
      #expect(run.output.contains("; the output is as it was") != isSilent)
    }
  }
}
