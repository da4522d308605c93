internal import SeamstressDiagnostics

/// Words a reference that leads nowhere: how far it leads, and what was probably meant.
struct DanglingReference {
  let message: Diagnostic.Message

  /// - Parameters:
  ///   - depth: the position in the pointer of the token that `node` has no child for.
  ///   - guesses: whether names are looked for that are nearly this one.
  init(
    _ text: String, _ pointer: JSONPointer, failedAt depth: Int, in node: Node, root: Node,
    guesses: Bool
  ) {
    let token = pointer.tokens[depth]
    message = Diagnostic.Message(
      "dangling-reference", "'\(text)' does not exist: \(Self.reason(token, pointer, depth, node))",
      help: Self.meant(pointer, depth, node, root, guesses).map { found in
        let file = text.prefix { $0 != "#" }
        return "did you mean '\(file)#\(Self.fragment(found))'?"
      })
  }

  private static func reason(
    _ token: String, _ pointer: JSONPointer, _ depth: Int, _ node: Node
  ) -> String {
    let place = depth == 0 ? "the document" : "'#\(fragment(pointer.tokens.prefix(depth)))'"
    switch node.kind {
    case .object: return "\(place) has no '\(token)'"
    case .array: return "\(place) has \(node.elements.count) elements"
    default: return "\(place) is no object"
    }
  }

  private static func fragment(_ tokens: some Sequence<String>) -> String {
    tokens.map { "/" + JSONPointer.fragmentEncoded(JSONPointer.escaped($0)) }.joined()
  }

  private static func meant(
    _ pointer: JSONPointer, _ depth: Int, _ node: Node, _ root: Node, _ guesses: Bool
  ) -> [String]? {
    let names = node.members.lazy.map(\.name)
    if guesses, let near = NearMiss.best(for: pointer.tokens[depth], among: names) {
      var tokens = pointer.tokens
      tokens[depth] = near
      if exists(tokens, root) { return tokens }
    }
    return elsewhere(pointer.tokens, root)
  }

  /// A component of the same name in another section, as after a change from OpenAPI 2.
  private static func elsewhere(_ tokens: [String], _ root: Node) -> [String]? {
    guard let name = tokens.last, let components = root["components"] else { return nil }
    let section = components.members.first { $0.value[name] != nil }
    return section.map { ["components", $0.name, name] }
  }

  private static func exists(_ tokens: [String], _ root: Node) -> Bool {
    var node: Node? = root
    for token in tokens { node = node?.child(token) }
    return node != nil
  }
}
