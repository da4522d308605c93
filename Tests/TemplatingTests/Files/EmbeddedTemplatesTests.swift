import Foundation
import SeamstressDiagnostics
import SeamstressTemplating
import Testing

/// What travels inside the program is what lies in `templates/`; if not, `scripts/generate` cures it.
@Suite struct EmbeddedTemplatesTests {
  @Test func holdsEveryTemplateOfTheFolder() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let onDisk = try TemplateFolder.read(root.appendingPathComponent("templates").path)
    let embedded = [TemplateFile].embedded
    #expect(embedded.map { $0.name + ".mustache" } == onDisk.map(\.path))
    for (left, right) in zip(embedded, onDisk) {
      // A Swift literal holds line breaks as "\n", whatever a checkout makes of them.
      #expect(left.source.bytes == right.source.bytes.filter { $0 != 13 }, "\(right.path)")
    }
  }
}
