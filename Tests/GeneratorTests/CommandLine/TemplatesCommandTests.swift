import SeamstressDiagnostics
import SeamstressGenerator
import SeamstressTemplating
import Testing

@testable import seamstress

@Suite struct TemplatesCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func listsEveryTemplate() {
    let run = ToolRun(["templates", "list"], in: folder)
    #expect(run.status == .success)
    #expect(run.output == [TemplateFile].embedded.map { $0.name + "\n" }.joined())
  }

  @Test func ejectsThemUnchanged() {
    let run = ToolRun(["templates", "eject", "--to", "mine"], in: folder)
    #expect(run.status == .success)
    for file in [TemplateFile].embedded {
      let text = String(decoding: file.source.bytes, as: UTF8.self)
      #expect(folder.text("mine/\(file.name).mustache") == text)
    }
  }

  @Test func refusesUnknownNames() {
    let run = ToolRun(["templates", "eject", "no-such-template"], in: folder)
    #expect(run.status == .usage)
    #expect(run.error.contains("there is no template 'no-such-template'"))
    #expect(folder.tree().isEmpty)
  }

  @Test func doesNotReplaceFiles() throws {
    guard let name = [TemplateFile].embedded.first?.name else { return }
    try folder.write("mine\n", to: "templates/\(name).mustache")
    let run = ToolRun(["templates", "eject", name], in: folder)
    #expect(run.status == .usage)
    #expect(folder.text("templates/\(name).mustache") == "mine\n")
    #expect(ToolRun(["templates", "eject", name, "--force"], in: folder).status == .success)
    #expect(folder.text("templates/\(name).mustache") != "mine\n")
  }

  /// Its file would be called Übersicht.swift, which not every disk writes with the same bytes.
  @Test func aTemplateWhoseFileCannotHaveItsNameIsNamed() throws {
    try folder.write(BinaryTests.document, to: "pets.yaml")
    try folder.write(
      "document: pets.yaml\noutputs: { sdk: out }\ntemplates: mine\n", to: "seamstress.yaml")
    try folder.write("{{! view: ClientFile }}\n// {{name}}\n", to: "mine/extra/Good.swift.mustache")
    #expect(ToolRun(["generate"], in: folder, generator: Pipeline()).status == .success)
    #expect(folder.text("out/Good.swift")?.hasPrefix("// ") == true)
    try folder.write("{{! view: ClientFile }}\n", to: "mine/extra/Übersicht.swift.mustache")
    let run = ToolRun(["generate"], in: folder, generator: Pipeline())
    #expect(run.status == .findings)
    #expect(run.error.contains("mine/extra/Übersicht.swift.mustache:1:1: error: "))
    #expect(run.error.contains("[output-path]"))
  }
}
