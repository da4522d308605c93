/// What can be made of a document; each kind has a folder of its own, which the generator owns.
package enum OutputKind: String, Sendable, CaseIterable {
  /// The Swift SDK.
  case sdk
  /// The reference: pages for people.
  case docs
}
