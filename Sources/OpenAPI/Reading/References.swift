internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Finds what a `$ref` names. What is wrong with one that names nothing is left to the caller to
/// tell, since only the caller knows what follows from it.
final class References {
  /// What a reference names, and what its text says of that.
  struct Target {
    let text: String
    let node: Node
    /// The section of `components` that it points into.
    let section: String?

    var name: String? { ReferenceNames.name(of: text) }
  }

  enum Resolution {
    case found(Target)
    case missing(Diagnostic.Message)
  }

  private let bag: DiagnosticBag
  private let asides = DiagnosticBag()
  private let resolver: ReferenceResolver
  private var refusals: [Node: Diagnostic.Message] = [:]
  /// By the number that the resolver gives to a text.
  @exclusivity(unchecked) private var targets: [Target?] = []

  init(_ document: Document, _ bag: DiagnosticBag, loader: (any FileLoader)?) {
    self.bag = bag
    resolver = ReferenceResolver(document, asides, loader: loader)
  }

  /// Looks up the reference whose text a node is, once for all that have the same text.
  func resolve(_ place: Node) -> Resolution {
    let number = resolver.number(of: place)
    if number < targets.count, let target = targets[number] { return .found(target) }
    let (resolution, holdsForText) = look(up: place.text, from: place)
    if case .found(let target) = resolution, holdsForText {
      while targets.count <= number { targets.append(nil) }
      targets[number] = target
    }
    return resolution
  }

  /// The number of a reference's text, and what it names, if that is known for all that have the same.
  func known(_ place: Node) -> (number: Int, target: Target)? {
    let number = resolver.number(of: place)
    guard number < targets.count, let target = targets[number] else { return nil }
    return (number, target)
  }

  /// Looks up a reference from the node of its text. Mistakes of other files that are read for it
  /// go into the bag.
  func resolve(_ reference: String, from node: Node) -> Resolution {
    look(up: reference, from: node).resolution
  }

  private func look(
    up reference: String, from node: Node
  ) -> (resolution: Resolution, holdsForText: Bool) {
    if !refusals.isEmpty, let refusal = refusals[node] { return (.missing(refusal), false) }
    let before = asides.diagnostics.count
    if let (target, holdsForText) = resolver.find(reference, from: node) {
      if asides.diagnostics.count > before { forward(asides.diagnostics[before...]) }
      let section = Self.section(of: reference)
      return (.found(Target(text: reference, node: target, section: section)), holdsForText)
    }
    let (own, others) = split(asides.diagnostics[before...], at: node)
    forward(others)
    let refusal = own ?? .unreadable(reference)
    refusals[node] = refusal
    return (.missing(refusal), false)
  }

  /// `schemas` of `#/components/schemas/Pet`.
  private static func section(of reference: String) -> String? {
    let prefix: StaticString = "#/components/"
    let count = prefix.utf8CodeUnitCount
    var reference = reference
    return reference.withUTF8 { bytes in
      let start = UnsafeBufferPointer(start: prefix.utf8Start, count: count)
      guard bytes.count > count,
        UnsafeBufferPointer(rebasing: bytes[..<count]).hasSameBytes(as: start)
      else { return nil }
      var slash: Int?
      var place = count
      while place < bytes.count {
        if bytes[place] == UInt8(ascii: "/") {
          if slash != nil { return nil }
          slash = place
        }
        place &+= 1
      }
      return slash.map { String(decoding: bytes[count..<$0], as: UTF8.self) }
    }
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
