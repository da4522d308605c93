import Foundation
import SeamstressDiagnostics
import SeamstressEmission
import SeamstressGenerator
import Testing

/// A document in several files: whole files, pointers into files, files that refer to each other and
/// back, path items in files of their own.
@Suite(.serialized) struct ExternalReferenceTests {
  private static let files = [
    "api.yaml": """
    openapi: 3.1.0
    info: { title: Files, version: "1" }
    servers: [{ url: "https://api.example.com" }]
    paths:
      /pets: { $ref: "paths/pets.yaml" }
      /owners/{id}: { $ref: "paths/others.yaml#/owner" }
    components:
      schemas:
        Pet: { $ref: "models/pet.yaml" }
        Sibling:
          type: object
          properties:
            pet: { $ref: "models/pet.yaml", description: The one beside. }
            kind: { $ref: "models/more.json#/$defs/Kind" }
    """,
    "paths/pets.yaml": """
    parameters:
      - { $ref: "../parameters.yaml#/Limit" }
    get:
      operationId: listPets
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: { type: array, items: { $ref: "../models/pet.yaml" } }
        "404": { $ref: "../models/more.json#/responses/Missing" }
    """,
    "paths/others.yaml": """
    owner:
      get:
        operationId: getOwner
        parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
        responses:
          "200":
            description: ok
            content: { application/json: { schema: { $ref: "../models/owner.yaml#/Owner" } } }
    """,
    "parameters.yaml": "Limit: { name: limit, in: query, schema: { type: integer } }",
    "models/pet.yaml": """
    type: object
    required: [name]
    properties:
      name: { type: string }
      owner: { $ref: "owner.yaml#/Owner" }
      kind: { $ref: "more.json#/$defs/Kind" }
    """,
    "models/owner.yaml": """
    Owner:
      type: object
      properties:
        pets: { type: array, items: { $ref: "pet.yaml" } }
        boss: { $ref: "#/Owner" }
    """,
    "models/more.json": """
    {"$defs": {"Kind": {"type": "string", "enum": ["cat", "dog"]}},
     "responses": {"Missing": {"description": "no", "content": {"application/json": {"schema":
       {"type": "object", "properties": {"reason": {"type": "string"}}}}}}}}
    """,
  ]

  private func generate() throws -> (files: [String: String], bag: DiagnosticBag, folder: URL) {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "seamstress-files-\(UUID().uuidString)")
    for (name, text) in Self.files {
      let url = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let path = folder.appending(path: "api.yaml").path
    let source = SourceFile(path: path, bytes: Array(try Data(contentsOf: URL(filePath: path))))
    let bag = DiagnosticBag()
    var configuration = Configuration()
    configuration.outputs.sdk = "sdk"
    let product = try #require(
      try Pipeline().generate(configuration, Inputs(document: source), bag))
    var files: [String: String] = [:]
    for file in product.outputs.flatMap(\.files) {
      files[file.path] = String(decoding: file.contents, as: UTF8.self)
    }
    return (files, bag, folder)
  }

  @Test func everyLayoutIsFollowed() throws {
    let (files, bag, folder) = try generate()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(bag.diagnostics.map(\.message.text) == [])
    let client = files.filter { !$0.key.hasPrefix("Models/") }.values.joined()
    #expect(client.contains("func listPets("))
    #expect(client.contains("limit: Int? = nil"))
    #expect(client.contains("-> [Pet]"))
    #expect(client.contains("failure(404, "))
    #expect(client.contains("func getOwner("))
    let pet = try #require(files["Models/Pet.swift"])
    #expect(pet.contains("let name: String") && pet.contains("owner: Owner?"))
    #expect(files.values.contains { $0.contains("case cat") })
    // The same file is one type, from wherever it is referred to.
    #expect(files.keys.count { $0.hasPrefix("Models/Pet") } == 1)
    let sibling = try #require(files["Models/Sibling.swift"])
    #expect(sibling.contains("/// The one beside.") && sibling.contains("pet: Pet?"))
  }

  @Test(.enabled(if: Toolchain.isUsable, "needs swiftc and the modules of this build"))
  func whatComesOfItCompiles() async throws {
    let (files, _, folder) = try generate()
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      let url = folder.appending(path: name.replacing("/", with: "."))
      try Data(text.utf8).write(to: url)
      paths.append(url.path)
    }
    let complaints = try await Toolchain.typeCheck(paths)
    #expect(complaints.isEmpty, "\(complaints)")
  }
}
