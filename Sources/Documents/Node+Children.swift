extension Node {
  /// One member of an object. The key is a node too, since diagnostics point at keys.
  package struct Member {
    package let key: Node
    package let value: Node

    package var name: String { key.text }
  }

  package struct Members: RandomAccessCollection {
    fileprivate let arena: NodeArena
    fileprivate let links: Range<Int>

    package var startIndex: Int { 0 }
    package var endIndex: Int { links.count / 2 }

    package subscript(position: Int) -> Member {
      let link = links.lowerBound + 2 * position
      return Member(
        key: arena.node(Int(arena.links[link])), value: arena.node(Int(arena.links[link + 1])))
    }
  }

  package struct Elements: RandomAccessCollection {
    fileprivate let arena: NodeArena
    fileprivate let links: Range<Int>

    package var startIndex: Int { 0 }
    package var endIndex: Int { links.count }

    package subscript(position: Int) -> Node {
      arena.node(Int(arena.links[links.lowerBound + position]))
    }
  }

  /// The members of an object in the order they were written; none if it is not an object.
  package var members: Members {
    Members(arena: arena, links: isObject ? arena.linkRange(of: index) : 0..<0)
  }

  /// The elements of an array; none if it is not an array.
  package var elements: Elements {
    Elements(arena: arena, links: isArray ? arena.linkRange(of: index) : 0..<0)
  }

  /// The member with this key, compared by UTF-8 bytes; nil if absent or not an object.
  package subscript(name: String) -> Node? { member(name)?.value }

  /// The key itself, to point at it.
  package func key(of name: String) -> Node? { member(name)?.key }

  package func member(_ name: String) -> Member? {
    guard isObject, let link = arena.linkOfKey(name, in: index) else { return nil }
    return Member(
      key: arena.node(Int(arena.links[link])), value: arena.node(Int(arena.links[link + 1])))
  }
}
