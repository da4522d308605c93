import Foundation
import SeamstressDiagnostics
import SeamstressTemplating
import Testing

@testable import SeamstressEmission

/// A description is untrusted: whatever text it holds, the generated code is the same but for the
/// content of its literals and comments.
@Suite struct AttackTests {
  private func files(_ text: String) throws -> [GeneratedFile] {
    let bag = DiagnosticBag()
    let blueprint = try HostileBlueprint(text).blueprint
    let header = [text, "Made from \(text)."]
    let sdk = try #require(Emitter(.embedded, bag).emit(blueprint, header: header))
    return sdk + (try #require(CommandEmitter(.embedded, bag).emit(blueprint, header: header)))
  }

  private func source(_ file: GeneratedFile) -> String {
    String(decoding: file.contents, as: UTF8.self)
  }

  @Test func textNeverBecomesCode() throws {
    let harmless = try files(Attack.harmless)
    #expect(harmless.count > 5)
    var escapes: [String] = []
    for text in Attack.texts {
      let attacked = try files(text)
      #expect(attacked.map(\.path) == harmless.map(\.path))
      for (file, expected) in zip(attacked, harmless) {
        let code = SwiftSkeleton(source(file))
        let harmlessCode = SwiftSkeleton(source(expected))
        if code != harmlessCode { escapes.append(code.difference(from: harmlessCode)) }
      }
    }
    #expect(escapes.prefix(3) == [])
  }

  /// Nothing that hides or reorders code reaches a file, and no line ending but `\n`.
  @Test func filesHoldNoInvisibleScalars() throws {
    for text in Attack.texts {
      for file in try files(text) {
        let hidden = source(file).unicodeScalars.filter { scalar in
          let kinds: Set<Unicode.GeneralCategory> = [
            .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
          ]
          return scalar != "\n" && kinds.contains(scalar.properties.generalCategory)
        }
        #expect(hidden.isEmpty, "\(text.debugDescription.prefix(40)) in \(file.path)")
      }
    }
  }

  @Test(.enabled(if: SwiftCompiler.isThere, "needs swiftc in the search path"))
  func everyFileParses() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for (number, text) in ([Attack.harmless] + Attack.texts).enumerated() {
      for file in try files(text) {
        let name = "\(number)-" + file.path.replacing("/", with: "-")
        let url = folder.appending(path: name)
        try Data(file.contents).write(to: url)
        paths.append(url.path)
      }
    }
    #expect(paths.count > 300)
    let result = try SwiftCompiler.run(["-frontend", "-parse"] + paths)
    #expect(result.output == "")
    #expect(result.status == 0)
  }
}
