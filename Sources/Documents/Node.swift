package import SeamstressDiagnostics

/// One value of a document: a place in a `NodeArena`. It knows its kind, its text, its children,
/// the bytes it was read from and its JSON pointer.
///
///     let root = try reader.read(file)            // {"info": {"title": "Pets"}}
///     root["info"]?["title"]?.string              // "Pets"
///     root["info"]?["title"]?.pointer             // "#/info/title"
package struct Node {
  package enum Kind: UInt8, Sendable {
    case null, boolean, integer, number, string, array, object
  }

  package let arena: NodeArena
  package let index: Int

  package init(arena: NodeArena, index: Int) {
    self.arena = arena
    self.index = index
  }
}

extension Node: Hashable {
  package static func == (left: Node, right: Node) -> Bool {
    left.index == right.index && left.arena === right.arena
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}
