import Foundation
import SeamstressDiagnostics
import SeamstressGenerator
import Testing

@testable import seamstress

/// `watch`, one run at a time, and what it watches.
@Suite struct WatchCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try .withPets() }

  private func run(_ arguments: String...) -> ToolRun {
    ToolRun(arguments, in: folder, generator: Pipeline())
  }

  @Test func generatesAtOnce() {
    let result = run("watch", "--runs", "1")
    #expect(result.status == .success)
    #expect(result.output.contains(/^\d\d:\d\d:\d\d  \+ Client  \d+ ms\n$/))
    #expect(!folder.files("out").isEmpty)
  }

  @Test func keepsTheOutputAfterAMistake() throws {
    _ = run("generate")
    let before = folder.tree("out")
    try folder.write("openapi: [\n", to: "pets.yaml")
    let result = run("watch", "--runs", "1")
    #expect(result.status == .file)
    #expect(result.output.hasSuffix("not generated; the output is as it was\n"))
    #expect(result.error.contains("pets.yaml:"))
    #expect(folder.tree("out") == before)
  }

  /// It goes on waiting after what the disk refuses, too.
  @Test func survivesATemplateThatCannotBeRead() throws {
    try folder.write(
      "document: pets.yaml\noutputs: { sdk: out }\ntemplates: mine\n", to: "seamstress.yaml")
    try folder.write("", to: "mine/.keep")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("mine/x.mustache"), withDestinationPath: folder.path("nowhere"))
    let result = run("watch", "--runs", "1")
    #expect(result.status == .file)
    #expect(result.output.hasSuffix("not generated; the output is as it was\n"))
  }

  /// One document for each run, as `generate` prints it.
  @Test(arguments: ["json", "sarif"]) func tellsProgramsWhatItFound(format: String) throws {
    try folder.write("openapi: [\n", to: "pets.yaml")
    let result = run("watch", "--runs", "1", "--format", format)
    #expect(result.status == .file)
    #expect(result.output.contains("yaml-syntax"))
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    }
    #expect(result.output == run("generate", "--format", format).output)
  }

  @Test func tellsOfFilesChangedByHand() throws {
    _ = run("generate")
    try folder.write("// mine\n", to: "out/Client.swift")
    let result = run("watch", "--runs", "1")
    #expect(result.error.contains("note: 'out/Client.swift' had been edited by hand"))
    #expect(folder.text("out/.Client.swift.edited") == "// mine\n")
  }

  /// No file that could change would mend that.
  @Test(.timeLimit(.minutes(1))) func endsWhereTheCommandLineLacksSomething() {
    let result = run("watch", "--document", "pets.yaml")
    #expect(result.status == .usage)
    #expect(result.error.contains("error: nobody says where the output goes"))
  }

  @Test func seesTheFilesOfARun() throws {
    var state = WatchedState([folder.path("pets.yaml")])
    let before = state.hasChanged()
    try Disk.replace(folder.path("pets.yaml"), Array("openapi: 3.1.0\n".utf8))
    let after = state.hasChanged()
    #expect([before, after, state.hasChangedNow()] == [false, true, false])
    state.watch([folder.path("more.yaml")])
    try folder.write("a: 1\n", to: "more.yaml")
    #expect(state.hasChangedNow())
  }

  /// A file that replaces another one, written in the same tick of the clock.
  @Test func seesAFileThatTookThePlaceOfAnother() throws {
    try folder.write("b: 2\n", to: "other.yaml")
    let (old, new) = (folder.path("pets.yaml"), folder.path("other.yaml"))
    let date = Date(timeIntervalSince1970: 1_700_000_000)
    for path in [old, new] {
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }
    let state = WatchedState([old])
    #expect(!state.hasChangedNow())
    try FileManager.default.removeItem(atPath: old)
    try FileManager.default.moveItem(atPath: new, toPath: old)
    #expect(state.hasChangedNow())
  }

  @Test func waitsForAFileThatIsGone() throws {
    var state = WatchedState([folder.path("pets.yaml")])
    try FileManager.default.removeItem(atPath: folder.path("pets.yaml"))
    let isGone = state.hasChanged()
    #expect(isGone && state.lacksAFile)
    try folder.write("openapi: 3.1.0\n", to: "pets.yaml")
    let isBack = state.hasChanged()
    #expect(isBack && !state.lacksAFile)
  }

  /// The run that fails for want of a file goes well once it is there.
  @Test func waitsForWhatARunDidNotFind() throws {
    let text = try #require(folder.text("pets.yaml"))
    try folder.write(
      text + "components: {schemas: {New: {$ref: 'models/new.yaml'}}}\n", to: "pets.yaml")
    let log = ReadLog()
    var inputs = try Inputs(
      try #require(
        try Project(document: "pets.yaml", output: "out", folder: folder.path)
          .configuration(DiagnosticBag())))
    inputs.log = log
    var state = WatchedState()
    _ = Pipeline().lint(Configuration(), inputs, DiagnosticBag())
    state.watch(log.stamps)
    #expect(!state.hasChangedNow())
    try folder.write("type: string\n", to: "models/new.yaml")
    #expect(state.hasChangedNow())
  }
}

extension WatchedState {
  /// Asked in an expectation, which cannot change what it asks.
  fileprivate func hasChangedNow() -> Bool {
    var copy = self
    return copy.hasChanged()
  }
}
