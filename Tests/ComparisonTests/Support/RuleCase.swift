import SeamstressBlueprint
import Testing

/// What one edit of a document changes, and what taking it back changes.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let name: String
  let old: Shop
  let new: Shop
  /// By `APIChange.summary`.
  let there: [String]
  let back: [String]
  var configuration = BlueprintConfiguration()

  init(
    _ name: String, _ old: Shop, _ new: Shop, _ there: [String], back: [String],
    configuration: BlueprintConfiguration = BlueprintConfiguration()
  ) {
    (self.name, self.old, self.new) = (name, old, new)
    (self.there, self.back) = (there, back)
    self.configuration = configuration
  }

  var testDescription: String { name }
}
