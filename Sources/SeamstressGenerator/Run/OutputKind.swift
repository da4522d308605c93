/// What can be made of a document; each kind has a folder of its own, which the generator owns.
package enum OutputKind: String, Sendable, CaseIterable {
  /// The Swift SDK.
  case sdk
  /// The table of a command line.
  case commands
  /// The reference: pages for people.
  case docs

  /// Whether it is made of more than the plan.
  var asksDocument: Bool { self != .sdk }
}
