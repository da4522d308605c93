internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Finds what a `$ref` names, and says what was probably meant if it names nothing.
///
/// References within a file are followed here, without a diagnostic for each attempt; those to
/// other files go through `ReferenceResolver`, whose findings are told in the terms of the caller.
final class References {
  enum Resolution {
    case found(Node)
    /// With the reference that was probably meant, or the reason.
    case missing(suggestion: String?, reason: String?)
  }

  private let document: Document
  private let bag: DiagnosticBag
  private let asides = DiagnosticBag()
  private let resolver: ReferenceResolver
  private var known: [String: Node] = [:]

  init(_ document: Document, _ bag: DiagnosticBag, loader: (any FileLoader)?) {
    self.document = document
    self.bag = bag
    resolver = ReferenceResolver(document, asides, loader: loader)
  }

  func resolve(_ reference: String, from node: Node) -> Resolution {
    guard reference.utf8.first == UInt8(ascii: "#") || reference.isEmpty else {
      return resolveElsewhere(reference, from: node)
    }
    let isMain = node.file === document.source
    if isMain, let target = known[reference] { return .found(target) }
    let fragment = PercentEncoding.decoded(String(reference.dropFirst()))
    guard let pointer = JSONPointer(fragment) else {
      return resolveElsewhere(reference, from: node)
    }
    let resolution = follow(pointer, from: isMain ? document.root : root(of: node))
    if isMain, case .found(let target) = resolution { known[reference] = target }
    return resolution
  }

  private func root(of node: Node) -> Node {
    var node = node
    while let parent = node.parent { node = parent }
    return node
  }

  private func follow(_ pointer: JSONPointer, from root: Node) -> Resolution {
    var node = root
    for (depth, token) in pointer.tokens.enumerated() {
      guard let next = child(token, of: node) else {
        return .missing(suggestion: suggestion(pointer, depth, node), reason: nil)
      }
      node = next
    }
    return .found(node)
  }

  private func child(_ token: String, of node: Node) -> Node? {
    guard node.isArray else { return node[token] }
    guard let index = Int(token), node.elements.indices.contains(index) else { return nil }
    return node.elements[index]
  }

  /// The same pointer with the token that is wrong replaced, if what follows exists then.
  private func suggestion(_ pointer: JSONPointer, _ depth: Int, _ node: Node) -> String? {
    let names = node.members.lazy.map(\.name)
    guard let better = NearMiss.best(for: pointer.tokens[depth], among: names) else { return nil }
    var tokens = pointer.tokens
    tokens[depth] = better
    var found: Node? = node
    for token in tokens[depth...] { found = found.flatMap { child(token, of: $0) } }
    guard found != nil else { return nil }
    return "#" + tokens.map { "/" + JSONPointer.escaped($0) }.joined()
  }

  private func resolveElsewhere(_ reference: String, from node: Node) -> Resolution {
    let before = asides.diagnostics.count
    let target = resolver.resolve(reference, from: node)
    var reason: String?
    for diagnostic in asides.diagnostics[before...] {
      if diagnostic.span == node.span {
        reason = diagnostic.message.text
      } else {
        bag.add(diagnostic)
      }
    }
    return target.map { .found($0) } ?? .missing(suggestion: nil, reason: reason)
  }
}
