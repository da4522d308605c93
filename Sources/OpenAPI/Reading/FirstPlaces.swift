internal import SeamstressDocuments

/// Where each of some names was met first. The first few are compared one by one, since most lists
/// are short and a dictionary of three names costs more than the names.
struct FirstPlaces<Name: Hashable> {
  private var few: [(name: Name, node: Node)] = []
  private var many: [Name: Node] = [:]

  /// The place where the name was met before; nil if this is the first.
  mutating func note(_ name: Name, at node: Node) -> Node? {
    for earlier in few where earlier.name == name { return earlier.node }
    guard few.count >= 12 else {
      few.append((name, node))
      return nil
    }
    if let earlier = many[name] { return earlier }
    many[name] = node
    return nil
  }
}
