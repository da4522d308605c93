import SeamstressDiagnostics
import SeamstressGenerator
import Testing

@testable import seamstress

/// `explain`, `doctor` and the options for build systems.
@Suite struct SmallCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try .withPets() }

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
