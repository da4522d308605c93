internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Finds what a `$ref` names. What is wrong with one that names nothing is left to the caller to
/// tell, since only the caller knows what follows from it.
final class References {
  enum Resolution {
    case found(Node)
    case missing(Diagnostic.Message)
  }

  private let bag: DiagnosticBag
  private let asides = DiagnosticBag()
  private let resolver: ReferenceResolver
  private var refusals: [Node: Diagnostic.Message] = [:]

  init(_ document: Document, _ bag: DiagnosticBag, loader: (any FileLoader)?) {
    self.bag = bag
    resolver = ReferenceResolver(document, asides, loader: loader)
  }

  /// Looks up a reference from the node of its text. Mistakes of other files that are read for it
  /// go into the bag.
  func resolve(_ reference: String, from node: Node) -> Resolution {
    if let refusal = refusals[node] { return .missing(refusal) }
    let before = asides.diagnostics.count
    if let target = resolver.resolve(reference, from: node) {
      forward(asides.diagnostics[before...])
      return .found(target)
    }
    let (own, others) = split(asides.diagnostics[before...], at: node)
    forward(others)
    let refusal = own ?? .unreadable(reference)
    refusals[node] = refusal
    return .missing(refusal)
  }

  private func split(
    _ found: ArraySlice<Diagnostic>, at node: Node
  ) -> (own: Diagnostic.Message?, others: ArraySlice<Diagnostic>) {
    guard let last = found.last, last.span == node.span else { return (nil, found) }
    return (last.message, found.dropLast())
  }

  private func forward(_ diagnostics: ArraySlice<Diagnostic>) {
    for diagnostic in diagnostics { bag.add(diagnostic) }
  }
}

extension Diagnostic.Message {
  fileprivate static func unreadable(_ reference: String) -> Self {
    .init("dangling-reference", "'\(reference)' names a file that could not be read")
  }
}
