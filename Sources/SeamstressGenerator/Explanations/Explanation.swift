/// What a diagnostic means, for somebody who meets it for the first time.
///
///     Explanation.named("duplicate-key")?.text
///
/// Every id that the generator uses has one; a test reads the sources and sees to it.
package struct Explanation: Sendable {
  package let id: String
  package let text: String
  /// What brings the diagnostic about, and how it could be put right.
  package let example: String

  init(_ id: String, _ text: String, _ example: String) {
    self.id = id
    self.text = text
    self.example = example
  }

  /// By id.
  package static let all: [Explanation] = [
    documents, overlays, structure, parameters, schemas, security, lint, output, configuration,
    templates, changes,
  ]
  .flatMap { $0 }.sorted { $0.id < $1.id }

  package static func named(_ id: String) -> Explanation? { all.first { $0.id == id } }
}
