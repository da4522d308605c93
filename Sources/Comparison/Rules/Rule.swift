/// A way in which an API can change, what that means, and why. The rules are written down here and
/// nowhere else: what compares names a rule, `explain` and the reports print it.
///
/// Reasons are those of the language: what SE-0192 says of enums in packages, of implicit promotion
/// to optionals, of the order of labelled arguments; and of what the templates write.
package struct Rule: Hashable, Sendable {
  /// Stable: people search for it.
  package let id: String
  package let impact: Impact
  /// Why it means that.
  package let reason: String
  /// What brings it about.
  package let example: String

  init(_ id: String, _ impact: Impact, _ reason: String, _ example: String) {
    self.id = id
    self.impact = impact
    self.reason = reason
    self.example = example
  }

  package static let all: [Rule] =
    methods + arguments + results + requests + types + properties + cases + client + texts

  package static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
