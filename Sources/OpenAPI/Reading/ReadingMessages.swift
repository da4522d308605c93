internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// The wording of findings that every part of reading may make.
extension Diagnostic.Message {
  static func wrongType(
    _ name: String, _ expected: String, _ found: Node.Kind, effect: String? = nil,
    help: String? = nil
  ) -> Self {
    .init(
      "wrong-type", "'\(name)' must be \(expected), found \(found.words)", effect: effect,
      help: help)
  }

  static func missingField(_ name: String, of owner: String, effect: String) -> Self {
    .init("missing-field", "\(owner) must have '\(name)'", effect: effect)
  }

  static func unknownField(_ name: String, of owner: String, meant: String?) -> Self {
    .init(
      "unknown-field", "'\(name)' is no field of \(owner)", effect: "ignored",
      help: meant.map { "did you mean '\($0)'?" }
        ?? "names of your own must start with 'x-'")
  }

  static func newerField(_ name: String, since version: OpenAPIVersion) -> Self {
    .init(
      "newer-field", "'\(name)' exists only since OpenAPI \(version.rawValue)",
      effect: "read all the same")
  }

  static func notUsed(_ name: String, effect: String) -> Self {
    .init("not-used", "'\(name)' is not used", effect: effect)
  }

  /// What is wrong with a reference, and what follows here.
  static func dangling(_ refusal: Self, effect: String) -> Self {
    .init(refusal.id, refusal.text, effect: effect, help: refusal.help)
  }

  static func wrongSection(_ reference: String, expected: String) -> Self {
    .init(
      "wrong-reference", "'\(reference)' is not in 'components/\(expected)'",
      effect: "what it names is read as if it were",
      help: "refer to '#/components/\(expected)/…'")
  }

  static func cycle(_ path: [String], effect: String) -> Self {
    .init(
      "reference-cycle",
      "the reference leads back to itself: \(path.joined(separator: " -> "))", effect: effect)
  }

  static func ignoredSiblings(_ names: [String]) -> Self {
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    return .init(
      "ignored-siblings", "\(list) beside '$ref' has no meaning in OpenAPI 3.0",
      effect: "ignored", help: "wrap the reference in 'allOf', or use OpenAPI 3.1")
  }
}
