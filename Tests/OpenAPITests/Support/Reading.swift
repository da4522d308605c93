import SeamstressDiagnostics
import SeamstressDocuments
import SeamstressOpenAPI
import Testing

/// Files in memory that a document may refer to.
struct MemoryFiles: FileLoader {
  var files: [String: String] = [:]

  func load(_ path: String, limit: Int) throws(FileLoadingError) -> [UInt8] {
    guard let file = files[path] else { throw .missing }
    return Array(file.utf8)
  }
}

/// Reads a text into the model; what was found is in `bag`.
func read(
  _ text: String, _ bag: DiagnosticBag = DiagnosticBag(), files: [String: String] = [:]
) throws -> OpenAPIDocument {
  let file = SourceFile(path: "api.yaml", text: text)
  let document = try #require(DocumentReader(bag).read(file))
  return try #require(OpenAPIReader(bag, loader: MemoryFiles(files: files)).read(document))
}

/// Reads `components/schemas`, written as YAML at the left margin.
func readSchemas(
  _ schemas: String, version: String = "3.1.0", _ bag: DiagnosticBag = DiagnosticBag(),
  files: [String: String] = [:]
) throws -> [String: Schema] {
  let indented = schemas.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
  let api = try read(
    """
    openapi: \(version)
    info: {title: Pets, version: "1"}
    paths: {}
    components:
      schemas:
    \(indented)
    """, bag, files: files)
  return Dictionary(
    api.components.schemas.map { ($0.name, $0.schema) }, uniquingKeysWith: { first, _ in first })
}
