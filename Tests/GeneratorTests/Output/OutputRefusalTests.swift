import Foundation
import SeamstressDiagnostics
import SeamstressEmission
@testable import SeamstressGenerator
import Testing

/// What the generator does not do to folders and files that are not its own.
@Suite struct OutputRefusalTests {
  let folder: TemporaryFolder
  let output: OutputDirectory
  let pets = [GeneratedFile(path: "Models/Pet.swift", text: "pet\n")]

  init() throws {
    folder = try TemporaryFolder()
    output = OutputDirectory(folder.path("out"), generator: "test 1", patience: .zero)
  }

  /// The id of the refusal, having checked that the tree is as it was.
  private func refusal(
    of files: [GeneratedFile], sourceLocation: SourceLocation = #_sourceLocation
  ) -> String? {
    let before = folder.tree()
    do {
      _ = try output.write(files)
      return nil
    } catch {
      #expect(folder.tree() == before, sourceLocation: sourceLocation)
      return error.message.id
    }
  }

  @Test func refusesAFolderOfSomebodyElse() throws {
    try folder.write("by hand\n", to: "out/Main.swift")
    #expect(refusal(of: pets) == "output-foreign")
    _ = try output.write(pets, force: true)
    #expect(folder.files("out") == ["Main.swift", "Models/Pet.swift"])
    #expect(refusal(of: pets) == nil)
  }

  @Test func takesAnEmptyFolder() throws {
    try folder.write("", to: "out/.gitkeep")
    #expect(refusal(of: pets) == nil)
  }

  @Test func refusesToReplaceAFileOfSomebodyElse() throws {
    _ = try output.write([])
    try folder.write("by hand\n", to: "out/Models/Pet.swift")
    #expect(refusal(of: pets) == "output-foreign")
    let plan = try output.write(pets, force: true)
    #expect(plan.changed.map(\.file.path) == ["Models/Pet.swift"])
  }

  @Test func refusesABrokenManifest() throws {
    _ = try output.write(pets)
    try folder.write("<<<<<<< ours\n", to: "out/.seamstress-manifest.json")
    #expect(refusal(of: pets) == "output-manifest")
    _ = try output.write(pets, force: true)
    #expect(refusal(of: pets) == nil)
  }

  @Test func refusesToFollowLinks() throws {
    try folder.write("", to: "elsewhere/.gitkeep")
    _ = try output.write([])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("out/Models"), withDestinationPath: folder.path("elsewhere"))
    #expect(refusal(of: pets) == "output-foreign")
    #expect(folder.files("elsewhere").isEmpty)
  }

  @Test func refusesToReplaceALink() throws {
    try folder.write("target\n", to: "target.swift")
    _ = try output.write([])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("out/Pet.swift"), withDestinationPath: folder.path("target.swift"))
    #expect(refusal(of: [.init(path: "Pet.swift", text: "pet\n")]) == "output-foreign")
    #expect(folder.text("target.swift") == "target\n")
  }

  @Test func refusesAFolderThatIsAFile() throws {
    try folder.write("a file\n", to: "out")
    #expect(refusal(of: pets) == "output-foreign")
  }

  @Test func refusesAFileWhereAFolderMustBe() throws {
    _ = try output.write([])
    try folder.write("a file\n", to: "out/Models")
    #expect(refusal(of: pets) == "output-foreign")
  }

  @Test(arguments: [
    "../Pet.swift", "/Pet.swift", "a/../Pet.swift", "a//Pet.swift", "", ".", ".hidden.swift",
    "a\\b.swift", "a b.swift", "nul\u{0}.swift", "Pét.swift", "CON.swift", "a/aux.swift", "dot.",
    String(repeating: "a", count: 201),
  ])
  func refusesNamesThatLeadElsewhere(path: String) {
    #expect(refusal(of: [.init(path: path, text: "")]) == "output-path")
  }

  @Test(arguments: [
    ["Pet.swift", "pet.swift"], ["Pet.swift", "Pet.swift"], ["a/Pet.swift", "A/Tag.swift"],
    ["a", "a/Pet.swift"], ["a/Pet.swift", "A"],
  ])
  func refusesNamesThatClashWhereCaseIsIgnored(paths: [String]) {
    #expect(refusal(of: paths.map { .init(path: $0, text: "") }) == "output-path")
  }

  @Test func aMistakeNamesThePlaceAndNotTheTemporaryFile() {
    let temporary = "/a/.out.12.seamstress-tmp/.b.c.swift.12.seamstress-tmp"
    #expect(OutputStaging.place(of: temporary) == "/a/out/b.c.swift")
    #expect(OutputStaging.place(of: "a/.b/c.seamstress-tmp") == "a/.b/c.seamstress-tmp")
  }

  @Test func aManifestCannotSendItElsewhere() throws {
    _ = try output.write(pets)
    try folder.write("abc", to: "victim.swift")
    let digest = SHA256.hexDigest(of: Array("abc".utf8))
    try folder.write(
      "{\"generator\": \"test 1\", \"files\": {\"../victim.swift\": \"\(digest)\"}}",
      to: "out/.seamstress-manifest.json")
    #expect(refusal(of: []) == "output-path")
    #expect(folder.text("victim.swift") == "abc")
  }
}
