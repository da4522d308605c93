extension Node {
  /// One member of an object. The key is a node too, since diagnostics point at keys.
  public struct Member {
    public let key: Node
    public let value: Node

    @inlinable public init(key: Node, value: Node) {
      self.key = key
      self.value = value
    }

    package var name: String { key.text }
  }

  public struct Members: RandomAccessCollection {
    @usableFromInline let arena: NodeArena
    @usableFromInline let links: Range<Int>

    @inlinable init(arena: NodeArena, links: Range<Int>) {
      self.arena = arena
      self.links = links
    }

    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { links.count / 2 }

    @inlinable public subscript(position: Int) -> Member {
      arena.member(at: links.lowerBound + 2 * position)
    }

    @inlinable public func makeIterator() -> Iterator { Iterator(arena: arena, links: links) }

    public struct Iterator: IteratorProtocol {
      @usableFromInline let arena: NodeArena
      @usableFromInline var link: Int
      @usableFromInline let end: Int

      @inlinable init(arena: NodeArena, links: Range<Int>) {
        self.arena = arena
        (link, end) = (links.lowerBound, links.upperBound)
      }

      @inlinable public mutating func next() -> Member? {
        guard link < end else { return nil }
        defer { link += 2 }
        return arena.member(at: link)
      }
    }
  }

  public struct Elements: RandomAccessCollection {
    @usableFromInline let arena: NodeArena
    @usableFromInline let links: Range<Int>

    @inlinable init(arena: NodeArena, links: Range<Int>) {
      self.arena = arena
      self.links = links
    }

    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { links.count }

    @inlinable public subscript(position: Int) -> Node {
      arena.node(Int(arena.contents.pointee.links[links.lowerBound + position]))
    }

    @inlinable public func makeIterator() -> Iterator { Iterator(arena: arena, links: links) }

    public struct Iterator: IteratorProtocol {
      @usableFromInline let arena: NodeArena
      @usableFromInline var link: Int
      @usableFromInline let end: Int

      @inlinable init(arena: NodeArena, links: Range<Int>) {
        self.arena = arena
        (link, end) = (links.lowerBound, links.upperBound)
      }

      @inlinable public mutating func next() -> Node? {
        guard link < end else { return nil }
        defer { link += 1 }
        return arena.node(Int(arena.contents.pointee.links[link]))
      }
    }
  }

  /// The members of an object in the order they were written; none if it is not an object.
  @inlinable public var members: Members {
    Members(arena: arena, links: isObject ? arena.linkRange(of: index) : 0..<0)
  }

  /// The elements of an array; none if it is not an array.
  @inlinable public var elements: Elements {
    Elements(arena: arena, links: isArray ? arena.linkRange(of: index) : 0..<0)
  }

  /// The member with this key, compared by UTF-8 bytes; nil if absent or not an object.
  package subscript(name: String) -> Node? { member(name)?.value }

  /// The key itself, to point at it.
  package func key(of name: String) -> Node? { member(name)?.key }

  package func member(_ name: String) -> Member? {
    guard isObject else { return nil }
    return arena.linkOfKey(name, in: index).map(arena.member)
  }

  package func member(_ name: UnsafeBufferPointer<UInt8>) -> Member? {
    guard isObject else { return nil }
    return arena.linkOfKey(name, in: index).map(arena.member)
  }
}

extension NodeArena {
  /// The member whose key is this link.
  @inlinable public func member(at link: Int) -> Node.Member {
    Node.Member(
      key: node(Int(contents.pointee.links[link])),
      value: node(Int(contents.pointee.links[link + 1])))
  }
}
