internal import SeamstressDiagnostics
internal import SeamstressOpenAPI

/// Something that a document may do, and that makes a poorer SDK. What is wrong, as opposed to poor,
/// is found by every run, whether anybody asks or not.
protocol LintRule: Sendable {
  func check(_ api: OpenAPIDocument, _ configuration: Configuration, _ bag: DiagnosticBag)
}

enum Lint {
  static let rules: [any LintRule] = [
    OperationTexts(), OperationResponses(), SchemaUse(),
  ]
}

extension OpenAPIDocument {
  /// Each operation with the place that it is known by: its key, such as `get`.
  var operations: [Operation] { paths.flatMap(\.operations) }
}
