package import SeamstressDiagnostics

/// One value of a document: a place in a `NodeArena`. It knows its kind, its text, its children,
/// the bytes it was read from and its JSON pointer. Every stage asks nodes a million times, and
/// the compiler inlines into other modules only what is public.
///
///     let root = try reader.read(file)            // {"info": {"title": "Pets"}}
///     root["info"]?["title"]?.string              // "Pets"
///     root["info"]?["title"]?.pointer             // "#/info/title"
public struct Node {
  public enum Kind: UInt8, Sendable {
    case null, boolean, integer, number, string, array, object
  }

  public let arena: NodeArena
  public let index: Int

  @inlinable public init(arena: NodeArena, index: Int) {
    self.arena = arena
    self.index = index
  }

  @inlinable public var record: NodeArena.Record { arena.contents.pointee.records[index] }

  @inlinable public var kind: Kind { record.kind }
  @inlinable public var isNull: Bool { kind == .null }
  @inlinable public var isBoolean: Bool { kind == .boolean }
  @inlinable public var isInteger: Bool { kind == .integer }
  /// An integer or any other number.
  @inlinable public var isNumber: Bool { kind == .number || kind == .integer }
  @inlinable public var isString: Bool { kind == .string }
  @inlinable public var isArray: Bool { kind == .array }
  @inlinable public var isObject: Bool { kind == .object }
  @inlinable public var isContainer: Bool { kind == .array || kind == .object }

  /// Written between quotes: `"1.0"` rather than `1.0`. Always true of strings in JSON.
  @inlinable public var isQuoted: Bool { record.isQuoted }

  /// The file that the value was read from: the document, one it refers to, or an overlay.
  package var file: SourceFile { arena.files[Int(record.file)] }

  /// The container that holds the value; nil for the root of a file. An aliased YAML value belongs
  /// to the place of its anchor.
  @inlinable public var parent: Node? {
    let parent = Int(record.parent)
    return parent == index ? nil : arena.node(parent)
  }
}

extension Node: Hashable {
  @inlinable
  public static func == (left: Node, right: Node) -> Bool {
    left.index == right.index && left.arena == right.arena
  }

  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(index) }
}
