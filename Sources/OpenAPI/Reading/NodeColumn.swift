internal import SeamstressDocuments

/// A number for each node of a document, at first 0.
struct NodeColumn<Number: FixedWidthInteger> {
  private var numbers: [Number]

  init(_ arena: NodeArena) {
    numbers = [Number](repeating: 0, count: arena.records.count)
  }

  subscript(node: Node) -> Number {
    get { node.index < numbers.count ? numbers[node.index] : 0 }
    set {
      if node.index >= numbers.count { makeRoom(for: node) }
      numbers[node.index] = newValue
    }
  }

  /// The node is of a file that was read since.
  private mutating func makeRoom(for node: Node) {
    let missing = max(node.arena.records.count, node.index + 1) - numbers.count
    numbers.append(contentsOf: repeatElement(0, count: missing))
  }
}
