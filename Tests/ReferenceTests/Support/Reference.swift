import SeamstressBlueprint
import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressEmission
import SeamstressOpenAPI
import Testing

@testable import SeamstressReference

/// The files of the reference of a small description, by path.
func reference(
  _ document: String, guides: [Guide] = [], _ bag: DiagnosticBag = DiagnosticBag()
) throws -> [String: String] {
  let reading = DiagnosticBag()
  let source = SourceFile(path: "openapi.yaml", bytes: Array(document.utf8))
  let read = try #require(DocumentReader(reading).read(source))
  let api = try #require(OpenAPIReader(reading).read(read))
  var configuration = BlueprintConfiguration()
  configuration.client = "Seam"
  configuration.isClientChosen = true
  configuration.grouping = .path
  configuration.methods = ["patch", "post"]
  configuration.extensions.result = "x-response-key"
  configuration.extensions.title = "x-title"
  configuration.extensions.draft = "x-draft"
  configuration.extensions.deprecation = "x-deprecated"
  let blueprint = Blueprinter(configuration, reading).plan(api)
  let files = ReferenceEmitter(guides: guides, bag).emit(blueprint)
  return Dictionary(
    files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) },
    uniquingKeysWith: { first, _ in first })
}

func guide(_ name: String, _ text: String) -> Guide {
  Guide(name: name, source: SourceFile(path: "guides/\(name).md", bytes: Array(text.utf8)))
}

/// A small description with everything that a page shows; `TEXT` is what it says everywhere.
func document(saying text: String = "Says something.") -> String {
  let quoted =
    "\""
    + text.map { letter -> String in
      switch letter {
      case "\"", "\\": "\\\(letter)"
      case "\n", "\r\n": "\\n"
      default: String(letter)
      }
    }.joined() + "\""
  return #"""
    openapi: 3.1.0
    info: { title: Doors, version: 1.0.0, description: TEXT }
    servers: [{ url: https://doors.example.com, description: TEXT }]
    paths:
      /doors/open:
        patch:
          operationId: open
          x-title: Open a Door
          description: TEXT
          x-response-key: null
          security: [{ pat: [], workspace: [] }, { key: [] }]
          requestBody:
            content:
              application/json:
                schema:
                  type: object
                  required: [door]
                  properties:
                    force: { type: boolean, deprecated: true, x-deprecated: TEXT }
                    door: { type: string, description: TEXT, default: front }
                    how: { type: string, enum: [fast, slow], x-draft: Early access. }
                    settings:
                      type: object
                      description: TEXT
                      properties: { volume: { type: integer, description: TEXT } }
          responses:
            '200':
              description: OK
              content:
                application/json:
                  schema:
                    type: object
                    properties: { door: { $ref: '#/components/schemas/door' }, ok: { type: boolean } }
            '400': { description: TEXT }
      /doors/get:
        post:
          description: TEXT
          deprecated: true
          x-deprecated: TEXT
          x-response-key: door
          parameters: [{ in: query, name: door, required: true, schema: { type: string } }]
          responses:
            '200':
              description: OK
              content:
                application/json:
                  schema:
                    type: object
                    properties: { door: { $ref: '#/components/schemas/door' } }
    components:
      schemas:
        door:
          description: TEXT
          type: object
          required: [name]
          properties:
            name: { type: string, description: TEXT }
            state: { type: string, enum: [open, shut], description: TEXT }
            lock:
              description: TEXT
              oneOf:
                - { type: object, title: Bolt, required: [bolt], properties: { bolt: { type: string } } }
                - { type: string }
      securitySchemes:
        key: { type: http, scheme: bearer, x-title: API key, description: TEXT }
        pat: { type: http, scheme: bearer, x-title: Personal access token }
        workspace: { type: apiKey, in: header, name: the-workspace }
    """#.replacing("TEXT", with: quoted)
}
