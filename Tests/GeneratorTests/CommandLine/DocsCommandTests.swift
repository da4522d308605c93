import SeamstressGenerator
import Testing

struct DocsCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      openapi: 3.1.0
      info: { title: Doors, version: 1.0.0 }
      paths: { /doors: { get: { responses: { '200': { description: OK } } } } }
      """, to: "openapi.yaml")
  }

  private func run(_ arguments: String...) -> ToolRun {
    ToolRun(arguments, in: folder, generator: Pipeline())
  }

  @Test func writesTheReferenceAndNothingElse() throws {
    try folder.write(
      "document: openapi.yaml\noutputs: { sdk: SDK, docs: Docs }\n", to: "seamstress.yaml")
    #expect(run("docs").status == .success)
    #expect(folder.files("SDK") == [])
    let files = folder.files("Docs")
    #expect(files.contains("Markdown/README.md"))
    #expect(files.contains("Reference.docc/doors-reference.md"))
    #expect(files.contains("Site/index.html"))
    #expect(run("check").status == .findings)
    #expect(run("generate").status == .success)
    #expect(run("check").status == .success)
  }

  @Test func needsNoConfiguration() {
    #expect(run("docs", "--document", "openapi.yaml", "--output", "Docs").status == .success)
    #expect(folder.files("Docs").contains("Site/style.css"))
  }

  @Test func guidesThatAreMissingAreAMistake() throws {
    try folder.write(
      "document: openapi.yaml\noutputs: { docs: Docs }\nguides: nowhere\n", to: "seamstress.yaml")
    let run = run("docs")
    #expect(run.status == .usage)
    #expect(run.error.contains("seamstress.yaml:3:9: error: there is no folder 'nowhere'"))
  }

  @Test func aGuideThatLeadsNowhereIsAnError() throws {
    try folder.write(
      "document: openapi.yaml\noutputs: { docs: Docs }\nguides: g\n", to: "seamstress.yaml")
    try folder.write("# A\n\n[b](guide:c)\n", to: "g/1-a.md")
    let run = run("docs")
    #expect(run.status == .findings)
    #expect(run.error.contains("g/1-a.md:3:5: error: 'guide:c' is no page"))
  }
}
