import Foundation
import SeamstressGenerator
import Testing

@testable import seamstress

/// What people do wrong: each is one clear message, exit status 2 (3 where it is about the
/// document or the output), and a disk as it was.
@Suite struct UsageTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Pet\n", to: "pets.yaml")
  }

  private func complaint(_ arguments: String..., status: SeamstressGenerator.ExitStatus = .usage)
    -> String
  {
    let before = folder.tree()
    let run = ToolRun(arguments, in: folder)
    #expect(run.status == status)
    #expect(run.output == "")
    #expect(folder.tree() == before)
    return run.error
  }

  @Test func nothingToWorkOn() {
    #expect(complaint("generate").contains("error: there is no seamstress.yaml"))
    #expect(complaint("generate").contains("pass --config FILE, or --document FILE"))
  }

  @Test func noSuchDocument() {
    let text = complaint("generate", "--document", "none.yaml", "--output", "out", status: .file)
    #expect(text.contains("error: 'none.yaml' does not exist"))
  }

  /// A misspelt path, relative to a folder of its own or not, and the one that is there.
  @Test func aMisspeltPath() throws {
    try folder.write("document: ../pets.yaml\n", to: "spec/seamstress.yaml")
    for options in [
      ["--document", "petz.yaml"], ["--document", "spec/../pets.yml"],
      ["--config", "spec/seamstres.yaml"],
    ] {
      let run = ToolRun(["generate", "--output", "out"] + options, in: folder)
      let meant = options[0] == "--config" ? "spec/seamstress.yaml" : "pets.yaml"
      #expect(run.error.contains("help: did you mean '\(meant)'?"), "\(run.error)")
    }
    let text = complaint("lint", "--document", "store.yaml", status: .file)
    #expect(!text.contains("did you mean"))
    #expect(!complaint("lint", "--document", "no/pets.yaml", status: .file).contains("help:"))
  }

  /// Only a folder can be meant where a folder belongs.
  @Test(arguments: ["templates", "guides"])
  func aMisspeltFolder(option: String) throws {
    try folder.write(
      "document: pets.yaml\noutputs: { docs: out }\n\(option): mien\n", to: "seamstress.yaml")
    try folder.write(BinaryTests.document, to: "pets.yaml")
    try folder.write("", to: "mien.")
    try folder.write("", to: "mine/.keep")
    let run = ToolRun(["generate"], in: folder, generator: Pipeline())
    #expect(run.status == .usage)
    #expect(run.error.contains("help: did you mean 'mine'?"))
  }

  @Test func noSuchDocumentInTheConfiguration() throws {
    try folder.write("client: Pets\ndocument: none.yaml\n", to: "seamstress.yaml")
    let text = complaint("generate", status: .file)
    #expect(text.hasPrefix("seamstress.yaml:2:11: error: 'none.yaml' does not"))
  }

  @Test func noSuchOverlay() throws {
    try folder.write("[]\n", to: "one.yaml")
    try folder.write(
      "document: pets.yaml\noverlays: [one.yaml, none.yaml]\n", to: "seamstress.yaml")
    let text = complaint("generate", status: .file)
    #expect(text.hasPrefix("seamstress.yaml:2:22: error: 'none.yaml' does not"))
  }

  @Test func aFolderAsDocument() throws {
    try folder.write("", to: "folder/file")
    let text = complaint("generate", "--document", "folder", "--output", "out", status: .file)
    #expect(text.contains("error: 'folder' is a folder, not a file"))
    #expect(text.contains("help: name a file in it"))
  }

  @Test func noDocument() throws {
    try folder.write("client: Pets\n", to: "seamstress.yaml")
    #expect(complaint("generate").contains("error: no OpenAPI document is named"))
  }

  @Test func noOutput() {
    let text = complaint("generate", "--document", "pets.yaml")
    #expect(text.contains("error: nobody says where the output goes"))
  }

  @Test func anUnknownOption() throws {
    try folder.write("documnet: pets.yaml\n", to: "seamstress.yaml")
    let text = complaint("generate")
    #expect(text.hasPrefix("seamstress.yaml:1:1: error: there is no option 'documnet'"))
    #expect(text.contains("did you mean 'document'?"))
  }

  @Test func anOutputFolderOfSomebodyElse() throws {
    try folder.write("document: pets.yaml\noutputs:\n  sdk: Sources\n", to: "seamstress.yaml")
    try folder.write("print(1)\n", to: "Sources/main.swift")
    let text = complaint("generate", status: .file)
    #expect(text.hasPrefix("seamstress.yaml:3:8: error: 'Sources' holds files that Seamstress"))
    #expect(text.contains("--force"))
  }

  /// Each of the two would delete what the other one made.
  @Test func oneFolderForTwoOutputs() throws {
    try folder.write(
      "document: pets.yaml\noutputs: { sdk: out, docs: ./out/ }\n", to: "seamstress.yaml")
    let text = complaint("generate")
    #expect(text.hasPrefix("seamstress.yaml:2:28: error: 'docs' and 'sdk' have the same folder"))
  }

  /// A link that leads nowhere, as one with no right to read, is no fault of the generator.
  @Test(arguments: ["templates", "guides"])
  func aFileThatCannotBeRead(option: String) throws {
    try folder.write(
      "document: pets.yaml\noutputs: { docs: out }\n\(option): mine\n", to: "seamstress.yaml")
    try folder.write(BinaryTests.document, to: "pets.yaml")
    try folder.write("", to: "mine/.keep")
    let name = option == "guides" ? "a.md" : "types.mustache"
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("mine/\(name)"), withDestinationPath: folder.path("nowhere"))
    let run = ToolRun(["generate"], in: folder, generator: Pipeline())
    #expect(run.status == .file)
    #expect(run.error.hasPrefix("seamstress.yaml:3:"))
    #expect(run.error.contains("cannot read 'mine/\(name)': No such file"))
  }

  @Test func noFolderOfTemplates() throws {
    try folder.write(
      "document: pets.yaml\noutputs: { sdk: out }\ntemplates: none\n", to: "seamstress.yaml")
    try folder.write(BinaryTests.document, to: "pets.yaml")
    let run = ToolRun(["generate"], in: folder, generator: Pipeline())
    #expect(run.status == .usage)
    #expect(run.error.hasPrefix("seamstress.yaml:3:12: error: there is no folder 'none'"))
    #expect(folder.files(".") == ["pets.yaml", "seamstress.yaml"])
  }

  @Test func anUnknownFlag() {
    #expect(complaint("generate", "--ouput", "x").contains("--output"))
    #expect(complaint("genrate").contains("genrate"))
    #expect(complaint("generate", "--format", "xml").contains("xml"))
  }

  @Test func helpIsNoMistake() {
    let wishes: [([String], String)] = [
      (["--help"], "<subcommand>"), ([], "<subcommand>"),
      (["generate", "--help"], "generate [--config <file>]"),
      (["help", "check"], "check [--config <file>]"),
      (["templates"], "templates <subcommand>"),
      (["templates", "eject", "-h"], "templates eject [<names> ...]"),
    ]
    for (arguments, usage) in wishes {
      let run = ToolRun(arguments, in: folder)
      #expect(run.status == .success)
      #expect(run.output.contains("USAGE: seamstress \(usage)"))
      #expect(run.error == "")
    }
  }

  /// As the parser describes the whole command line: nothing that can be written is unexplained.
  @Test func everyOptionHasHelp() throws {
    struct Command: Decodable {
      struct Argument: Decodable {
        var valueName: String?
        var abstract: String?
        var shouldDisplay: Bool
      }
      var commandName: String
      var abstract: String?
      var arguments: [Argument]?
      var subcommands: [Command]?
    }
    struct Dump: Decodable { var command: Command }
    func check(_ command: Command) {
      #expect(command.abstract?.isEmpty == false, "\(command.commandName)")
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        #expect(argument.abstract?.isEmpty == false, "\(command.commandName): \(argument)")
      }
      // 'help' is the parser's own.
      command.subcommands?.filter { $0.commandName != "help" }.forEach(check)
    }
    let run = ToolRun(["--experimental-dump-help"], in: folder)
    let dump = try JSONDecoder().decode(Dump.self, from: Data(run.output.utf8))
    #expect((dump.command.subcommands ?? []).count > 10)
    check(dump.command)
  }

  @Test func nothingWhereANameBelongs() {
    for option in ["--config", "--document", "--output"] {
      let text = complaint("generate", "--document", "pets.yaml", "--output", "out", option, "")
      #expect(text.contains("'\(option)' is given an empty name"))
    }
    #expect(complaint("inspect", "--document", "").contains("'--document' is given an empty name"))
  }

  @Test func aDocumentForAConfiguration() throws {
    try folder.write("openapi: 3.1.0\ninfo: {}\npaths: {}\n", to: "openapi.yaml")
    let text = complaint("generate", "--config", "openapi.yaml")
    #expect(text.hasPrefix("openapi.yaml:1:1: error: this is an OpenAPI document, not a config"))
    #expect(text.contains("pass it as --document"))
  }

  @Test func printsItsVersion() {
    #expect(ToolRun(["--version"], in: folder).output == "\(Version.current)\n")
  }
}
