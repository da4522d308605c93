package import SeamstressBlueprint
internal import SeamstressDocuments

/// What is different between the Swift APIs of two documents, and what a release of the new one
/// would have to be called.
///
///     let comparison = APIComparison(old: blueprint, new: other)
///     comparison.bump                 // .major
///     comparison.changes(.breaking)   // argument-required: list(limit:) Int? = nil → Int
///
/// The parts are compared by what identifies them, so the order of paths, schemas and members of
/// maps says nothing; the order of a schema's properties and of an operation's parameters does where
/// it is that of arguments in Swift.
package struct APIComparison {
  /// The worst first; then as the API has them: the client, groups, types.
  package let changes: [APIChange]
  /// The top of the new document, to look there for places of the old one.
  let newRoot: Node?

  package init(old: Blueprint, new: Blueprint) {
    var comparer = Comparer(old, new)
    comparer.compare()
    newRoot = comparer.new.root
    let found = comparer.changes
    changes = Impact.allCases.flatMap { impact in found.filter { $0.impact == impact } }
  }

  package func changes(_ impact: Impact) -> [APIChange] { changes.filter { $0.impact == impact } }

  package func count(_ impact: Impact) -> Int {
    changes.lazy.filter { $0.impact == impact }.count
  }

  /// The part of the version that has to grow.
  package var bump: Bump { changes.map(\.impact.bump).max() ?? .none }
}
