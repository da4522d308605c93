import Foundation
import Testing

@testable import embed_templates

@Suite struct EmbeddedSourceTests {
  @Test func writesOneFileOfRawLiterals() {
    let source = EmbeddedSource([
      .init(name: "file.mustache", text: "{{! view: File }}\n\\(x) \"\"\"\n"),
      .init(name: "a b/#c.mustache", text: "#if x \"\"\"## \\##(y)"),
      .init(name: "empty.mustache", text: ""),
    ])
    #expect(
      source.text == ####"""
        // Made from templates/ by scripts/generate.
        // swift-format-ignore-file

        enum EmbeddedTemplates {
          static let files: [(path: String, text: String)] = [
            (#"file.mustache"#, #"""
        {{! view: File }}
        \(x) """

        """#),
            (##"a b/#c.mustache"##, ###"""
        #if x """## \##(y)
        """###),
            (#"empty.mustache"#, #"""

        """#),
          ]
        }

        """####)
  }

  @Test func namesAFileByItsPathBelowTheRoot() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: root) }
    let file = root.appendingPathComponent("types/a b.mustache")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("text".utf8).write(to: file)
    for folder in [root.path, root.path + "/"] {
      let text = try TemplateText(path: file.path, root: folder)
      #expect(text.name == "types/a b.mustache")
      #expect(text.text == "text")
    }
  }

  @Test(arguments: [[0xFF, 0xFE], [0x61, 0x00]] as [[UInt8]])
  func refusesWhatIsNoText(_ bytes: [UInt8]) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    #expect(throws: TemplateText.NotText.self) { try TemplateText(path: file.path, root: "/") }
  }
}
