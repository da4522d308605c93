package import SeamstressDiagnostics

/// A file that was read: its root value, and the arena that holds it and the files it refers to.
package struct Document {
  package let root: Node
  package let arena: NodeArena
  package let source: SourceFile

  package init(root: Node, source: SourceFile) {
    self.root = root
    self.arena = root.arena
    self.source = source
  }

  /// For who reads one document after the other: frees all its values, which must not be used any
  /// more.
  package func discard() { arena.discard() }
}
