package import SeamstressDiagnostics
package import SeamstressDocuments

/// One thing that is different between two Swift APIs.
///
///     rule       argument-required
///     container  PetStore.Pets
///     member     list(limit:)
///     before     Int? = nil
///     after      Int
package struct APIChange {
  /// Which of the documents a place is in.
  package enum Side: String, Sendable { case old, new }

  package var rule: Rule
  /// The group or the outermost type that it belongs to: changes are listed below it.
  package var container: String
  /// What it is about, from the container on; nil: the container itself.
  package var member: String?
  /// Swift, or for `behaviour` what is sent.
  package var before: String?
  package var after: String?
  /// `before` and `after` are whole declarations, so that the member need not be named beside them.
  package var isWhole = false
  package var side: Side
  package var node: Node

  package var impact: Impact { rule.impact }

  /// `PetStore.Pets.list(limit:)`
  package var declaration: String { member.map { "\(container).\($0)" } ?? container }
}

extension APIChange: Located {
  /// That of the key, which is where people look.
  package var span: SourceSpan? { node.key.span }
  package var pointer: String? { node.pointer }
}
