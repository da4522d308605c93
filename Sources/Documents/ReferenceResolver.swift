package import SeamstressDiagnostics

/// Follows references: `#/components/schemas/Pet`, `models.yaml#/Pet`.
///
///     let resolver = ReferenceResolver(document, bag)
///     resolver.resolve("#/info/title", from: node)?.string     // "Pets"
package final class ReferenceResolver {
  private let document: Document
  private let bag: DiagnosticBag
  private let loader: (any FileLoader)?
  private var known: [String: Node] = [:]

  /// Without a loader, references to other files are refused.
  package init(_ document: Document, _ bag: DiagnosticBag, loader: (any FileLoader)? = nil) {
    self.document = document
    self.bag = bag
    self.loader = loader
  }

  /// The value that a reference names; nil after a diagnostic at `node`, the node of its text.
  package func resolve(_ reference: String, from node: Node) -> Node? {
    if let found = known[reference] { return found }
    guard reference.hasPrefix("#"), let pointer = JSONPointer(String(reference.dropFirst())) else {
      bag.error(.dangling(reference), at: node)
      return nil
    }
    var found = document.root
    for token in pointer.tokens {
      guard let next = found[token] else {
        bag.error(.dangling(reference), at: node)
        return nil
      }
      found = next
    }
    known[reference] = found
    return found
  }
}

extension Diagnostic.Message {
  fileprivate static func dangling(_ reference: String) -> Self {
    .init("dangling-reference", "'\(reference)' does not exist")
  }
}
