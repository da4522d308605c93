import Foundation
import SeamstressDiagnostics
import SeamstressTemplating
import Testing

@Suite struct TemplateOverlayTests {
  private let base = [
    TemplateFile(name: "file", text: "built in"),
    TemplateFile(name: "types/struct", text: "built in"),
  ]

  private func own(_ path: String) -> TemplateOverlay.SourceText {
    .init(path: path, source: SourceFile(path: "Mine/\(path)", text: "my own"))
  }

  @Test func replacesFileByFile() {
    let bag = DiagnosticBag()
    let files = TemplateOverlay([own("types/struct.mustache")]).apply(to: base, bag)
    #expect(bag.diagnostics.isEmpty)
    #expect(files.map(\.name) == ["file", "types/struct"])
    #expect(files.map(\.isOverride) == [false, true])
    #expect(files.map(\.source.path) == ["templates/file.mustache", "Mine/types/struct.mustache"])
  }

  @Test(arguments: ["types/strcut.mustache", "types/struct.mustach", "type/struct.mustache"])
  func aFileThatReplacesNothingIsAnError(_ path: String) throws {
    let bag = DiagnosticBag()
    let files = TemplateOverlay([own(path)]).apply(to: base, bag)
    #expect(files.allSatisfy { !$0.isOverride })
    let found = try #require(bag.diagnostics.first)
    #expect(found.severity == .error)
    #expect(found.message.id == "template-unknown-name")
    #expect(found.message.help == "did you mean 'types/struct.mustache'?")
    #expect(found.span?.file.path == "Mine/\(path)")
  }

  @Test func readsAFolderButNotItsHiddenFilesOrItsReadme() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for path in [
      "types/a b.mustache", "file.mustache", "README.md", ".git/x", "types/.hidden", "notes.txt",
    ] {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("{{! \(path) }}".utf8).write(to: file)
    }
    let files = try TemplateFolder.read(folder.path)
    #expect(files.map(\.path) == ["file.mustache", "notes.txt", "types/a b.mustache"])
    #expect(files.last?.source.path == folder.path + "/types/a b.mustache")
    #expect(files.last?.source.bytes == Array("{{! types/a b.mustache }}".utf8))
  }

  @Test func aFolderThatIsNotThereThrows() {
    #expect(throws: (any Error).self) { try TemplateFolder.read("/nowhere/templates") }
  }
}
