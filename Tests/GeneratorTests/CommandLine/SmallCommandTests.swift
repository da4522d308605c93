import Foundation
import SeamstressDiagnostics
import SeamstressGenerator
import Testing

@testable import seamstress

/// `explain`, `doctor`, `watch` and the options for build systems.
@Suite struct SmallCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(BinaryTests.document, to: "pets.yaml")
    try folder.write("document: pets.yaml\noutputs: { sdk: out }\n", to: "seamstress.yaml")
  }

  private func run(_ arguments: String...) -> ToolRun {
    ToolRun(arguments, in: folder, generator: Pipeline())
  }

  @Test func explains() {
    #expect(run("explain", "duplicate-key").output.hasPrefix("duplicate-key\n\nOne object has"))
    #expect(run("explain", "[duplicate-key]").status == .success)
    #expect(run("explain").output.split(separator: "\n").count == Explanation.all.count)
    let unknown = run("explain", "duplicate-kee")
    #expect(unknown.status == .usage)
    #expect(unknown.error.contains("did you mean 'duplicate-key'?"))
  }

  @Test func theDoctorIsContent() {
    let result = run("doctor")
    #expect(result.status == .success)
    #expect(result.output.contains("ok   configuration seamstress.yaml\n"))
    #expect(result.output.contains("ok   output out, not made yet\n"))
    _ = run("generate")
    #expect(run("doctor").output.hasSuffix("ok   output out\n"))
  }

  @Test func theDoctorFindsWhatIsAmiss() throws {
    try folder.write("mine\n", to: "out/main.swift")
    try folder.write("openapi: 3.1.0\n", to: "pets.yaml")
    let result = run("doctor")
    #expect(result.status == .findings)
    #expect(result.output.contains("bad  output: 'out' holds files that Seamstress did not write"))
    #expect(result.output.contains("bad  document pets.yaml: "))
    try folder.write("documents: pets.yaml\n", to: "seamstress.yaml")
    #expect(run("doctor").output.hasSuffix("bad  the configuration has mistakes\n"))
  }

  /// What only shows when it is used.
  @Test func theDoctorUsesTemplatesAndGuides() throws {
    let configuration = "document: pets.yaml\noutputs: { sdk: out, docs: pages }\n"
    try folder.write(configuration + "templates: mine\n", to: "seamstress.yaml")
    #expect(
      run("doctor").output.hasSuffix("bad  there is no folder 'mine' to take templates from\n"))
    try folder.write("{{! view: Struct }}\n{{nam}}\n", to: "mine/types/struct.mustache")
    let result = run("doctor")
    #expect(result.status == .findings)
    #expect(result.output.contains("bad  generating fails  (seamstress generate)\n"))
    #expect(result.error.hasPrefix("mine/types/struct.mustache:2:3: error: "))
    try folder.write(configuration + "guides: mine\n", to: "seamstress.yaml")
    #expect(run("doctor").status == .success)
  }

  @Test func theDoctorAllowsWhatGenerateAllows() throws {
    try folder.write("", to: "out/.gitkeep")
    #expect(run("doctor").output.hasSuffix("ok   output out, empty\n"))
    #expect(run("generate").status == .success)
    try folder.write("<<<<<<< mine\n", to: "out/.seamstress-manifest.json")
    let result = run("doctor")
    #expect(result.status == .findings)
    #expect(result.output.contains("manifest.json' cannot be read, so nobody knows which"))
  }

  @Test func watchGeneratesAtOnce() {
    let result = run("watch", "--runs", "1")
    #expect(result.status == .success)
    #expect(result.output.contains(/^\d\d:\d\d:\d\d  \+ Client  \d+ ms\n$/))
    #expect(!folder.files("out").isEmpty)
  }

  @Test func watchKeepsTheOutputAfterAMistake() throws {
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
  @Test func watchSurvivesATemplateThatCannotBeRead() throws {
    try folder.write(
      "document: pets.yaml\noutputs: { sdk: out }\ntemplates: mine\n", to: "seamstress.yaml")
    try folder.write("", to: "mine/.keep")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("mine/x.mustache"), withDestinationPath: folder.path("nowhere"))
    let result = run("watch", "--runs", "1")
    #expect(result.status == .file)
    #expect(result.output.hasSuffix("not generated; the output is as it was\n"))
  }

  @Test func watchSeesTheFilesOfARun() throws {
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
  @Test func watchSeesAFileThatTookThePlaceOfAnother() throws {
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

  @Test func watchWaitsForAFileThatIsGone() throws {
    var state = WatchedState([folder.path("pets.yaml")])
    try FileManager.default.removeItem(atPath: folder.path("pets.yaml"))
    let isGone = state.hasChanged()
    #expect(isGone && state.lacksAFile)
    try folder.write("openapi: 3.1.0\n", to: "pets.yaml")
    let isBack = state.hasChanged()
    #expect(isBack && !state.lacksAFile)
  }

  /// The run that fails for want of a file goes well once it is there.
  @Test func watchWaitsForWhatARunDidNotFind() throws {
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

  @Test func shardsAreWrittenWhateverThereIs() {
    let result = run("generate", "--shards", "3", "--quiet")
    #expect(result.status == .success)
    #expect(result.output == "")
    #expect(folder.files("out") == (1...3).map { "SeamstressShard\($0).swift" })
    #expect(run("generate", "--shards", "0").status == .usage)
  }

  @Test func whatABuildDoesNotWatchIsAnError() throws {
    let seen = ["--watched", "seamstress.yaml", "pets.yaml"]
    #expect(ToolRun(["generate"] + seen, in: folder, generator: Pipeline()).status == .success)
    let result = run("generate", "--watched", "seamstress.yaml")
    #expect(result.status == .findings)
    #expect(result.error.contains("pets.yaml:1:1: error: the build does not watch this file"))
  }

  @Test func aBuildThatWasPlannedOtherwiseIsTold() throws {
    try folder.write("document: pets.yaml\nshards: 4\n", to: "seamstress.yaml")
    let result = run("generate", "--output", "out", "--shards", "3")
    #expect(result.status == .success)
    #expect(result.error.hasPrefix("seamstress.yaml:2:9: warning: the build was planned for"))
  }
}

extension WatchedState {
  /// Asked in an expectation, which cannot change what it asks.
  fileprivate func hasChangedNow() -> Bool {
    var copy = self
    return copy.hasChanged()
  }
}
