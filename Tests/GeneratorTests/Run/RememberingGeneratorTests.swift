import SeamstressDiagnostics
import SeamstressGenerator
import Testing

@testable import seamstress

/// A run with nothing new asks the pipeline nothing, and nobody can tell.
@Suite struct RememberingGeneratorTests {
  let folder: TemporaryFolder
  let generator = CountingGenerator()

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Pet\nTag\nwarning\n", to: "pets.yaml")
  }

  private func run(_ verb: String = "generate", program: String = "1", _ more: String...) -> ToolRun
  {
    let memory = RunMemory(folder: folder.path("cache"), program: program, workingFolder: "/")
    return ToolRun(
      [verb, "--document", "pets.yaml", "--output", "out"] + more, in: folder,
      generator: generator, memory: memory)
  }

  private func withoutTime(_ text: String) -> String {
    text.replacing(/\d+ ms/, with: "N ms").replacing(/\([^)]*\)/, with: "()")
  }

  @Test func doesNothingTwiceAndSaysTheSame() {
    let first = run()
    let second = run()
    #expect(generator.count == 1)
    #expect(first.error == second.error)
    #expect(second.error.hasPrefix("pets.yaml:3:1: warning: a warning [fake-warning]\n"))
    #expect(withoutTime(first.output) == withoutTime(second.output))
    #expect(second.output.contains("(unchanged)"))
    #expect(run("check").status == .success)
    #expect(generator.count == 1)
  }

  @Test func aWarningStillFailsAStrictRun() {
    _ = run()
    #expect(run("generate", "--strict").status == .findings)
  }

  @Test func seesAChangeOfTheDocument() throws {
    _ = run()
    try folder.write("Pet\nOwner\n", to: "pets.yaml")
    #expect(run("check").status == .findings)
    #expect(run().status == .success)
    #expect(folder.files("out") == ["Owner.swift", "Pet.swift"])
  }

  @Test(arguments: ["edited\n", nil])
  func repairsTheOutput(text: String?) throws {
    _ = run()
    let before = folder.tree("out")
    if let text {
      try folder.write(text, to: "out/Pet.swift")
    } else {
      try Disk.removeFile(folder.path("out/Pet.swift"))
    }
    #expect(run("check").status == .findings)
    #expect(run().status == .success)
    #expect(folder.text("out/.Pet.swift.edited") == text)
    #expect(folder.tree("out").filter { $0.key != ".Pet.swift.edited" } == before)
  }

  @Test func repairsTheManifest() throws {
    _ = run()
    let before = folder.tree("out")
    try Disk.removeFile(folder.path("out/.seamstress-manifest.json"))
    #expect(run("generate", "--force").status == .success)
    #expect(folder.tree("out") == before)
  }

  @Test func believesNothingOfAnotherProgram() {
    _ = run()
    _ = run(program: "2")
    #expect(generator.count == 2)
  }

  @Test func keepsNoNoteOfAFailure() throws {
    try folder.write("Pet\nerror\n", to: "pets.yaml")
    #expect(run().status == .findings)
    #expect(run().status == .findings)
    #expect(generator.count == 2)
  }

  @Test func seesAChangeOfTheConfiguration() throws {
    try folder.write("document: pets.yaml\noutputs: { sdk: out }\n", to: "seamstress.yaml")
    let memory = RunMemory(folder: folder.path("cache"), program: "1", workingFolder: "/")
    for expected in [1, 1] {
      _ = ToolRun(["generate"], in: folder, generator: generator, memory: memory)
      #expect(generator.count == expected)
    }
    try folder.write(
      "document: pets.yaml\noutputs: { sdk: out }\nclient: A\n", to: "seamstress.yaml")
    _ = ToolRun(["generate"], in: folder, generator: generator, memory: memory)
    #expect(generator.count == 2)
  }

  @Test func anUnreadableNoteIsNoNote() throws {
    _ = run()
    for name in folder.files("cache") { try folder.write("{", to: "cache/" + name) }
    #expect(run().status == .success)
    #expect(generator.count == 2)
  }
}

/// The fake pipeline, and how often it was asked.
final class CountingGenerator: Generating {
  private(set) var count = 0

  func generate(
    _ configuration: Configuration, _ inputs: Inputs, _ bag: DiagnosticBag
  ) throws -> Product? {
    count += 1
    return try FakeGenerator().generate(configuration, inputs, bag)
  }

  func inspect(
    _ configuration: Configuration, _ inputs: Inputs, as format: InspectionFormat,
    _ bag: DiagnosticBag
  ) throws -> String? { nil }

  func sampleOverlay(
    _ configuration: Configuration, _ inputs: Inputs, _ bag: DiagnosticBag
  ) throws -> String? { nil }
}
