/// The names that schemas of one file give themselves: `$id`, `$anchor` and `$dynamicAnchor`
/// (JSON Schema 2020-12 §8.2), and `$self` of the document (OpenAPI 3.2 §4.1.1).
///
///     { $id: https://example.com/tree, $anchor: root }    // found by either
struct Identifiers {
  private var resources: [String: Node] = [:]
  private var anchors: [String: Node] = [:]

  /// Looks through the whole file, in the order of the document; the first of a name counts.
  init(of root: Node) {
    var pending = [root]
    var seen: Set<Int> = []
    while let node = pending.popLast() {
      guard seen.insert(node.index).inserted else { continue }
      if node.isObject { note(node) }
      let children = node.isArray ? Array(node.elements) : node.members.map(\.value)
      pending += children.filter { $0.isObject || $0.isArray }.reversed()
    }
  }

  private mutating func note(_ node: Node) {
    for key in ["$id", "$self"] {
      guard let name = node[key]?.string, let bare = name.split(separator: "#").first else {
        continue
      }
      if resources[String(bare)] == nil { resources[String(bare)] = node }
    }
    for key in ["$anchor", "$dynamicAnchor"] {
      if let name = node[key]?.string, anchors[name] == nil { anchors[name] = node }
    }
  }

  /// The schema that calls itself by an address, as it writes it.
  func resource(_ address: String) -> Node? { resources[address] }

  func anchor(_ name: String) -> Node? { anchors[name] }
}
