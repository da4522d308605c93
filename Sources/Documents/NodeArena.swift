package import SeamstressDiagnostics

/// All values of a document and of the files it refers to, in flat arrays.
///
/// Nothing in it is nested, so a document a hundred thousand levels deep is freed without
/// recursion, and a value is named by a number. Containers keep their children in one contiguous
/// run of `links`: an array its elements, an object key, value, key, value.
package final class NodeArena {
  package struct Record {
    package var kind: Node.Kind
    /// The text of the scalar lies in `texts` rather than in the source: escapes were resolved.
    package var isUnescaped = false
    package var isQuoted = false
    package var file: UInt16
    package var start: UInt32
    package var end: UInt32
    /// Scalars: the range of their text. Containers: the range of their links.
    package var first: UInt32 = 0
    package var count: UInt32 = 0
    /// The container that holds the value (for a key, the object); its own index at the root.
    package var parent: UInt32
  }

  package var files: [SourceFile] = []
  package var records: [Record] = []
  package var links: [UInt32] = []
  package var texts: [UInt8] = []

  package init() {}

  package func node(_ index: Int) -> Node { Node(arena: self, index: index) }
}
