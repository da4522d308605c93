import SeamstressGenerator
import Testing

@testable import seamstress

/// Files that are no OpenAPI document: one clear located message, exit status 3, a disk as it was.
@Suite struct BadDocumentTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let documents = [
    "empty": "",
    "blank": "\n\n  \n",
    "HTML": "<!DOCTYPE html>\n<html><body>Sign in</body></html>\n",
    "a list": "- openapi\n- 3.1.0\n",
    "Swagger 2.0": "swagger: '2.0'\ninfo: { title: Pets, version: '1' }\npaths: {}\n",
    "no version": "info: { title: Pets, version: '1' }\npaths: {}\n",
    "nothing to generate": "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\n",
    "a list of paths":
      "openapi: 3.0.3\ninfo: { title: Pets, version: '1' }\npaths: []\n",
    "broken YAML": "openapi: 3.0.3\ninfo: { title: Pets\npaths: {}\n",
    "broken JSON": "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"Pets\",}}\n",
    "no UTF-8": "openapi: 3.0.3\ninfo: { title: \u{1}, version: '1' }\n",
  ]

  @Test(arguments: documents)
  func isToldWhere(name: String, text: String) throws {
    try folder.write(text, to: "pets.yaml")
    let before = folder.tree()
    let run = ToolRun(
      ["generate", "--document", "pets.yaml", "--output", "out"], in: folder, generator: Pipeline())
    #expect(run.status == .file, "\(name)")
    #expect(run.output == "")
    #expect(run.error.contains(#/^pets\.yaml:\d+:\d+: error: /#), "\(name): \(run.error)")
    #expect(folder.tree() == before)
  }

  /// A failure of the tool never reads as «nothing has changed» or as «the output is not current».
  @Test(arguments: ["check", "lint", "inspect", "docs", "samples"])
  func eachCommandSaysSo(command: String) throws {
    try folder.write("openapi: 3.0.3\ninfo: { title: Pets\n", to: "pets.yaml")
    try folder.write(
      "document: pets.yaml\noutputs: { sdk: out, docs: pages }\n", to: "seamstress.yaml")
    let before = folder.tree()
    let options = command == "samples" ? ["--overlay", "swift.yaml"] : []
    let run = ToolRun([command] + options, in: folder, generator: Pipeline())
    #expect(run.status == .file)
    #expect(run.error.contains(#/pets\.yaml:\d+:\d+: error: /#), "\(run.error)")
    #expect(folder.tree() == before)
  }

  @Test(arguments: ["actions: [", "openapi: 3.1.0\n", "overlay: 9.0.0\n"])
  func anOverlayThatCannotBeRead(text: String) throws {
    try folder.write(
      "openapi: 3.0.3\ninfo: { title: Pets, version: '1' }\npaths: {}\n", to: "pets.yaml")
    try folder.write(text, to: "overlay.yaml")
    try folder.write(
      "document: pets.yaml\noverlays: [overlay.yaml]\noutputs: { sdk: out }\n",
      to: "seamstress.yaml")
    let before = folder.tree()
    let run = ToolRun(["generate"], in: folder, generator: Pipeline())
    #expect(run.status == .file)
    #expect(run.error.contains(#/overlay\.yaml:\d+:\d+: error: /#), "\(run.error)")
    #expect(folder.tree() == before)
  }

  /// What can be repaired is: the rest of the document is generated, and the message says so.
  @Test(arguments: [
    """
    openapi: 3.1.0
    info: { title: Pets, version: "1" }
    paths:
      /pets:
        get:
          responses:
            "200":
              description: A pet
              content: { application/json: { schema: { $ref: "#/components/schemas/Pte" } } }
    components: { schemas: { Pet: { type: object } } }

    """
  ])
  func isToldWhereAndGoesOn(text: String) throws {
    try folder.write(text, to: "pets.yaml")
    let run = ToolRun(
      ["generate", "--document", "pets.yaml", "--output", "out"], in: folder, generator: Pipeline())
    #expect(run.error.contains(#/pets\.yaml:\d+:\d+: (error|warning): /#), "\(run.error)")
    let strict = ToolRun(
      ["generate", "--strict", "--document", "pets.yaml", "--output", "out"], in: folder,
      generator: Pipeline())
    #expect(strict.status == .findings)
  }
}
