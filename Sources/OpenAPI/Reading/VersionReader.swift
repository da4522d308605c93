internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Decides whether a document is an OpenAPI 3 description, and of which feature level.
///
///     openapi: 3.1.7        // .v3_1
///     swagger: "2.0"        // nil, and an error that says how to convert it
struct VersionReader {
  let bag: DiagnosticBag

  func version(of root: Node) -> OpenAPIVersion? {
    guard root.isObject else {
      bag.error(.notOpenAPI(root), at: root)
      return nil
    }
    guard let member = root.member("openapi") else {
      refuse(root)
      return nil
    }
    let value = member.value
    guard !value.isContainer, !value.isNull else {
      bag.error(.wrongType("openapi", "a version such as \"3.1.0\"", value.kind), at: value)
      return nil
    }
    if !value.isString { bag.warning(.unquotedVersion(value.text), at: value) }
    return version(value)
  }

  private func version(_ value: Node) -> OpenAPIVersion? {
    let numbers = value.text.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count >= 2, let major = Int(numbers[0]), let minor = Int(numbers[1]), major == 3
    else {
      bag.error(.unsupported(value.text), at: value)
      return nil
    }
    switch minor {
    case 0: return .v3_0
    case 1: return .v3_1
    case 2: return .v3_2
    default:
      bag.warning(.newerVersion(value.text), at: value)
      return .v3_2
    }
  }

  private func refuse(_ root: Node) {
    if let swagger = root.member("swagger") {
      bag.error(.swagger(swagger.value.text), at: swagger.value)
    } else if let other = ["asyncapi", "overlay", "arazzo"].lazy.compactMap(root.key).first {
      bag.error(.otherFormat(other.text), at: other)
    } else if let near = root.members.first(where: { isNear($0.name) }) {
      bag.error(.misspeltKey(near.name), at: near.key)
    } else {
      bag.error(.noOpenAPIKey, at: root)
    }
  }

  private func isNear(_ name: String) -> Bool {
    NearMiss.best(for: name, among: ["openapi"]) != nil
  }
}

extension Diagnostic.Message {
  fileprivate static func notOpenAPI(_ root: Node) -> Self {
    let isHTML = root.text.first == "<"
    return .init(
      "not-openapi",
      isHTML
        ? "this is an HTML page, not an OpenAPI document"
        : "an OpenAPI document is an object with the key 'openapi', found \(root.kind.words)",
      help: "check that the file is the description itself, not a page that shows it")
  }

  fileprivate static let noOpenAPIKey = Self(
    "not-openapi", "the key 'openapi' is missing, so this is no OpenAPI document",
    help: "an OpenAPI document starts with a line such as 'openapi: 3.1.0'")

  fileprivate static func misspeltKey(_ name: String) -> Self {
    .init(
      "not-openapi", "the key 'openapi' is missing; '\(name)' is not it",
      help: "write 'openapi' instead of '\(name)'")
  }

  fileprivate static func otherFormat(_ name: String) -> Self {
    .init("not-openapi", "this is a document of another kind ('\(name)'), not an OpenAPI one")
  }

  fileprivate static func swagger(_ version: String) -> Self {
    .init(
      "swagger-2", "this is a Swagger \(version) document; only OpenAPI 3 can be read",
      help: "convert it first, for example with 'npx swagger2openapi --patch -o openapi.yaml "
        + "<file>', or in editor.swagger.io with Edit > Convert to OpenAPI 3")
  }

  fileprivate static func unquotedVersion(_ text: String) -> Self {
    .init(
      "unquoted-version", "'openapi' must be a string, found the number \(text)",
      effect: "read as \"\(text)\"", help: "write the full version, such as 3.1.0")
  }

  fileprivate static func unsupported(_ text: String) -> Self {
    .init(
      "unsupported-version", "OpenAPI '\(text)' cannot be read; expected 3.0, 3.1 or 3.2")
  }

  fileprivate static func newerVersion(_ text: String) -> Self {
    .init(
      "newer-version", "OpenAPI \(text) is newer than what is known here", effect: "read as 3.2")
  }
}
