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

  var record: NodeArena.Record { arena.records[index] }

  package var kind: Kind { arena.records[index].kind }
  package var isNull: Bool { kind == .null }
  package var isBoolean: Bool { kind == .boolean }
  package var isInteger: Bool { kind == .integer }
  /// An integer or any other number.
  package var isNumber: Bool { kind == .number || kind == .integer }
  package var isString: Bool { kind == .string }
  package var isArray: Bool { kind == .array }
  package var isObject: Bool { kind == .object }
  package var isContainer: Bool { kind == .array || kind == .object }

  /// Written between quotes: `"1.0"` rather than `1.0`. Always true of strings in JSON.
  package var isQuoted: Bool { arena.records[index].isQuoted }

  /// The file that the value was read from: the document, one it refers to, or an overlay.
  package var file: SourceFile { arena.files[Int(record.file)] }

  /// The container that holds the value; nil for the root of a file. An aliased YAML value belongs
  /// to the place of its anchor.
  package var parent: Node? {
    let parent = Int(record.parent)
    return parent == index ? nil : arena.node(parent)
  }
}

extension Node: Hashable {
  package static func == (left: Node, right: Node) -> Bool {
    left.index == right.index && left.arena === right.arena
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}
