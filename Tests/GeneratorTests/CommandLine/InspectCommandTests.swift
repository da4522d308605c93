import SeamstressGenerator
import Testing

@testable import seamstress

@Suite struct InspectCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Pet\nTag\n", to: "pets.yaml")
  }

  @Test func printsTheBlueprint() {
    let text = ToolRun(["inspect", "--document", "pets.yaml"], in: folder)
    #expect(text.output == "text: Pet.swift Tag.swift\n")
    let json = ToolRun(["inspect", "--document", "pets.yaml", "--format", "json"], in: folder)
    #expect(json.output == "json: Pet.swift Tag.swift\n")
    #expect(folder.files(".") == ["pets.yaml"])
  }

  @Test func showsWhatItCanOfADocumentWithErrors() throws {
    try folder.write("Pet\nerror\n", to: "pets.yaml")
    let run = ToolRun(["inspect", "--document", "pets.yaml"], in: folder)
    #expect(run.status == .findings)
    #expect(run.output == "text: Pet.swift\n")
    #expect(run.error.hasPrefix("pets.yaml:2:1: error"))
  }
}
