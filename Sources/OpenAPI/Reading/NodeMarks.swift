internal import SeamstressDocuments

/// A small number for each node of a document, at first 0.
struct NodeMarks {
  private var marks: [UInt8]

  init(_ arena: NodeArena) {
    marks = [UInt8](repeating: 0, count: arena.records.count)
  }

  subscript(node: Node) -> UInt8 {
    get { node.index < marks.count ? marks[node.index] : 0 }
    set { if node.index < marks.count { marks[node.index] = newValue } }
  }
}
