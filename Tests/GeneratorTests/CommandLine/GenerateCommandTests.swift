import Foundation
import SeamstressGenerator
import Testing

@testable import seamstress

@Suite struct GenerateCommandTests {
  let folder: TemporaryFolder
  let byHand = ["--document", "pets.yaml", "--output", "out"]

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Pet\nTag\n", to: "pets.yaml")
  }

  private func withoutTime(_ text: String) -> String {
    text.replacing(/\d+ ms/, with: "N ms")
  }

  @Test func worksWithoutAConfiguration() {
    let run = ToolRun(["generate"] + byHand, in: folder)
    #expect(run.status == .success)
    #expect(run.error == "")
    #expect(
      withoutTime(run.output) == """
        pets.yaml -> out  2 files (+2), 2 lines, N ms
        0/0 operations, 2/2 schemas, 0 skipped, 0 degraded

        """)
    #expect(folder.files("out") == ["Pet.swift", "Tag.swift"])
  }

  @Test func countsWhatChanged() throws {
    _ = ToolRun(["generate"] + byHand, in: folder)
    #expect(ToolRun(["generate"] + byHand, in: folder).output.contains("2 files (unchanged)"))
    try folder.write("Tag\nOwner\n", to: "pets.yaml")
    #expect(ToolRun(["generate"] + byHand, in: folder).output.contains("2 files (+1 -1)"))
  }

  @Test(arguments: ["seamstress.yaml", "spec/seamstress.yaml"])
  func findsTheConfiguration(place: String) throws {
    try folder.write("Pet\n", to: Path.join(Path.parent(of: place), "pets.yaml"))
    try folder.write("document: pets.yaml\noutputs: { sdk: Made }\n", to: place)
    #expect(ToolRun(["generate"], in: folder).status == .success)
    #expect(folder.files(Path.join(Path.parent(of: place), "Made")) == ["Pet.swift"])
  }

  @Test func theCommandLineOutranksTheConfiguration() throws {
    try folder.write("document: nowhere.yaml\noutputs: { sdk: Made }\n", to: "other.yaml")
    let run = ToolRun(["generate", "--config", "other.yaml"] + byHand, in: folder)
    #expect(run.status == .success)
    #expect(folder.files("out") == ["Pet.swift", "Tag.swift"])
  }

  @Test func countsWhatWouldRepeatItself() throws {
    try folder.write("Pet\n" + String(repeating: "warning\n", count: 5), to: "pets.yaml")
    let run = ToolRun(["generate"] + byHand, in: folder)
    #expect(run.error.components(separatedBy: ": warning: ").count - 1 == 3)
    #expect(
      run.error.hasSuffix(
        """
        note: not shown: 2 fake-warning [more]
          = help: 'seamstress lint --document pets.yaml' shows all

        """))
    let whole = ToolRun(["generate", "--format", "json"] + byHand, in: folder)
    #expect(whole.output.components(separatedBy: "fake-warning").count - 1 == 5)
    let strict = ToolRun(["generate", "--strict"] + byHand, in: folder)
    #expect(strict.error.components(separatedBy: ": error: ").count - 1 == 5)
  }

  @Test func warnsAndWrites() throws {
    try folder.write("Pet\nwarning\n", to: "pets.yaml")
    let run = ToolRun(["generate"] + byHand, in: folder)
    #expect(run.status == .success)
    #expect(run.error.hasPrefix("pets.yaml:2:1: warning: a warning [fake-warning]\n"))
    #expect(folder.files("out") == ["Pet.swift"])
  }

  @Test func strictWritesNothingAfterAWarning() throws {
    try folder.write("Pet\nwarning\n", to: "pets.yaml")
    let run = ToolRun(["generate", "--strict"] + byHand, in: folder)
    #expect(run.status == .findings)
    #expect(run.error.hasPrefix("pets.yaml:2:1: error: a warning [fake-warning]\n"))
    #expect(run.output == "")
    #expect(folder.files("out") == [])
  }

  @Test func strictCanBeConfigured() throws {
    try folder.write("Pet\nwarning\n", to: "pets.yaml")
    try folder.write(
      "document: pets.yaml\noutputs: { sdk: out }\nstrict: true\n", to: "seamstress.yaml")
    #expect(ToolRun(["generate"], in: folder).status == .findings)
  }

  @Test func writesNothingAfterAnError() throws {
    _ = ToolRun(["generate"] + byHand, in: folder)
    try folder.write("Owner\nerror\n", to: "pets.yaml")
    let before = folder.tree()
    let run = ToolRun(["generate"] + byHand, in: folder)
    #expect(run.status == .findings)
    #expect(run.error.contains("pets.yaml:2:1: error: an error [fake-error]"))
    #expect(folder.tree() == before)
  }

  @Test func aFaultOfTheGeneratorIsNotMistakenForSuccess() throws {
    try folder.write("failure\n", to: "pets.yaml")
    let run = ToolRun(["generate"] + byHand, in: folder)
    #expect(run.status == .internalError)
    #expect(run.error.contains("error: the generator failed: Fault()"))
    #expect(run.output == "")
  }

  /// A misspelt folder would be made as well, so a new one is mentioned.
  @Test func writesTheCoverage() throws {
    let arguments = ["generate", "--report", "made/deep/coverage.json"] + byHand
    let run = ToolRun(arguments, in: folder)
    #expect(run.status == .success)
    #expect(run.output.hasSuffix("0 degraded\nthe report is in a new folder: made\n"))
    #expect(folder.text("made/deep/coverage.json")?.contains("\"generated\": 2") == true)
    #expect(ToolRun(arguments, in: folder).output.hasSuffix("0 degraded\n"))
  }

  @Test func reportsAsJSON() throws {
    try folder.write("Pet\nwarning\n", to: "pets.yaml")
    let run = ToolRun(["generate", "--format", "json"] + byHand, in: folder)
    #expect(run.error == "")
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(root["status"] as? Int == 0)
    let outputs = try #require(root["outputs"] as? [[String: Any]])
    #expect(outputs.count == 1)
    #expect((outputs.first?["folder"] as? String)?.hasSuffix("out") == true)
    #expect(outputs.first?["created"] as? [String] == ["Pet.swift"])
    let diagnostics = try #require(root["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?["id"] as? String == "fake-warning")
  }

  @Test func reportsAsJSONWhenItFails() throws {
    let run = ToolRun(
      ["generate", "--format", "json", "--document", "none.yaml", "--output", "out"], in: folder)
    #expect(run.status == .file)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(root["status"] as? Int == 3)
    #expect((root["diagnostics"] as? [[String: Any]])?.first?["id"] as? String == "file-missing")
  }

  @Test func anEmptyConfigurationIsTakenForNoDocument() throws {
    try folder.write("", to: "seamstress.yaml")
    let run = ToolRun(["generate"], in: folder)
    #expect(run.status != .success)
    #expect(run.error.contains("seamstress.yaml:1:1: error: the document is empty"))
    #expect(run.error.contains("help: check that the file was saved"))
    #expect(!run.error.contains("OpenAPI"))
  }

  @Test func anAddressIsNoFile() throws {
    let address = "https://pets.test/openapi.yaml"
    let run = ToolRun(["generate", "--document", address, "--output", "out"], in: folder)
    #expect(run.status == .file)
    #expect(run.error.contains("help: the network is never opened: download the document"))
    let other = ToolRun(["generate", "--document", "none.yaml", "--output", "out"], in: folder)
    #expect(!other.error.contains("network"))
  }

  @Test func annotatesForGitHub() throws {
    try folder.write("Pet\nwarning\n", to: "pets.yaml")
    let run = ToolRun(["generate", "--format", "github"] + byHand, in: folder)
    #expect(run.error.hasPrefix("::warning file=pets.yaml,line=2,"))
  }

  @Test func coloursForATerminalOnly() throws {
    try folder.write("Pet\nwarning\n", to: "pets.yaml")
    let arguments = ["generate"] + byHand
    #expect(ToolRun(arguments, in: folder, coloured: true).error.contains("\u{1B}["))
    #expect(!ToolRun(arguments, in: folder).error.contains("\u{1B}"))
    let github = ToolRun(arguments + ["--format", "github"], in: folder, coloured: true)
    #expect(!github.error.contains("\u{1B}"))
  }

  @Test func saysThatAnEditWasReplaced() throws {
    _ = ToolRun(["generate"] + byHand, in: folder)
    try folder.write("edited\n", to: "out/Pet.swift")
    let run = ToolRun(["generate"] + byHand, in: folder)
    #expect(run.status == .success)
    #expect(run.error.contains("note: 'out/Pet.swift' had been edited by hand"))
  }
}
