import Foundation
import SeamstressEmission
import SeamstressGenerator
import Testing

@Suite struct OutputDirectoryTests {
  let folder: TemporaryFolder
  let output: OutputDirectory

  init() throws {
    folder = try TemporaryFolder()
    output = OutputDirectory(folder.path("out"), generator: "test 1", patience: .zero)
  }

  static let pets = [
    GeneratedFile(path: "Client.swift", text: "client\n"),
    GeneratedFile(path: "Models/Pet.swift", text: "pet\n"),
  ]

  @Test func createsWhatIsMissing() throws {
    let plan = try output.write(Self.pets)
    #expect(plan.created.map(\.file.path) == ["Client.swift", "Models/Pet.swift"])
    #expect(plan.lines == 2)
    #expect(folder.files("out") == ["Client.swift", "Models/Pet.swift"])
    #expect(folder.text("out/Models/Pet.swift") == "pet\n")
    #expect(folder.tree("out").count == 4, "the two files, their folder, the manifest")
  }

  @Test func leavesUnchangedFilesAlone() throws {
    _ = try output.write(Self.pets, inputs: [.init("pets.yaml", [1])])
    let names = ["out/Client.swift", "out/Models/Pet.swift", "out/.seamstress-manifest.json"]
    let stamps = try names.map(folder.stamp)
    let plan = try output.write(Self.pets, inputs: [.init("pets.yaml", [1])])
    #expect(plan.isCurrent)
    #expect(plan.unchanged == ["Client.swift", "Models/Pet.swift"])
    #expect(try names.map(folder.stamp) == stamps)
  }

  @Test func touchesOnlyWhatChanged() throws {
    _ = try output.write(Self.pets)
    let stamp = try folder.stamp("out/Client.swift")
    let plan = try output.write([Self.pets[0], .init(path: "Models/Pet.swift", text: "new\n")])
    #expect(plan.changed.map(\.file.path) == ["Models/Pet.swift"])
    #expect(plan.changed.first?.old == Array("pet\n".utf8))
    #expect(try folder.stamp("out/Client.swift") == stamp)
    #expect(folder.text("out/Models/Pet.swift") == "new\n")
  }

  @Test func deletesWhatIsNoLongerAskedFor() throws {
    _ = try output.write(Self.pets)
    let plan = try output.write([Self.pets[0]])
    #expect(plan.deleted == ["Models/Pet.swift"])
    #expect(folder.tree("out").keys.sorted() == [".seamstress-manifest.json", "Client.swift"])
  }

  @Test func keepsStaleFilesThatSomebodyEdited() throws {
    _ = try output.write(Self.pets)
    try folder.write("mine\n", to: "out/Models/Pet.swift")
    let plan = try output.write([Self.pets[0]])
    #expect(plan.kept == ["Models/Pet.swift"])
    #expect(plan.deleted.isEmpty)
    #expect(folder.text("out/Models/Pet.swift") == "mine\n")
  }

  @Test func putsEditedFilesRightAndSaysSo() throws {
    _ = try output.write(Self.pets)
    try folder.write("edited\n", to: "out/Client.swift")
    let plan = try output.write(Self.pets)
    #expect(plan.edited == ["Client.swift"])
    #expect(folder.text("out/Client.swift") == "client\n")
    #expect(try output.plan(Self.pets).isCurrent)
  }

  /// Work that was put into the wrong file is not lost, whatever number of times that happens.
  @Test func keepsWhatSomebodyWroteIntoAFile() throws {
    _ = try output.write(Self.pets)
    for text in ["one\n", "two\n", "one\n"] {
      try folder.write(text, to: "out/Models/Pet.swift")
      _ = try output.write(Self.pets)
    }
    #expect(folder.text("out/Models/Pet.swift") == "pet\n")
    #expect(folder.text("out/Models/.Pet.swift.edited") == "one\n")
    #expect(folder.text("out/Models/.Pet.swift.edited2") == "two\n")
    #expect(folder.text("out/Models/.Pet.swift.edited3") == nil)
  }

  @Test func lineBreaksOfVersionControlAreNoEdit() throws {
    _ = try output.write(Self.pets)
    try folder.write("client\r\n", to: "out/Client.swift")
    let plan = try output.write(Self.pets)
    #expect(plan.edited.isEmpty && plan.changed.count == 1)
    #expect(folder.text("out/.Client.swift.edited") == nil)
  }

  @Test func bringsLostFilesBack() throws {
    _ = try output.write(Self.pets)
    let tree = folder.tree("out")
    try FileManager.default.removeItem(atPath: folder.path("out/Client.swift"))
    #expect(try output.write(Self.pets).created.map(\.file.path) == ["Client.swift"])
    #expect(folder.tree("out") == tree)
  }

  @Test func leavesFilesOfOthersAlone() throws {
    _ = try output.write(Self.pets)
    try folder.write("by hand\n", to: "out/Extras.swift")
    try folder.write("by hand\n", to: "out/Models/Extras.swift")
    _ = try output.write([])
    #expect(folder.files("out") == ["Extras.swift", "Models/Extras.swift"])
  }

  @Test func manifestListsDigestsAndInputs() throws {
    _ = try output.write([Self.pets[0]], inputs: [.init("pets.yaml", Array("abc".utf8))])
    #expect(
      folder.text("out/.seamstress-manifest.json") == """
        {
          "generator": "test 1",
          "inputs": {
            "pets.yaml": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
          },
          "files": {
            "Client.swift": "\(SHA256.hexDigest(of: Self.pets[0].contents))"
          }
        }

        """)
  }

  @Test func anInputThatChangedIsDriftOfTheManifestOnly() throws {
    _ = try output.write(Self.pets, inputs: [.init("pets.yaml", [1])])
    let plan = try output.plan(Self.pets, inputs: [.init("pets.yaml", [2])])
    #expect(!plan.isCurrent)
    #expect(plan.changed.isEmpty)
    #expect(plan.manifest?.file.path == ".seamstress-manifest.json")
  }

  @Test func planningWritesNothing() throws {
    _ = try output.plan(Self.pets)
    #expect(folder.tree().isEmpty)
  }
}
