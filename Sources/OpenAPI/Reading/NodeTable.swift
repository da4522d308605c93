internal import SeamstressDocuments

/// What was read from nodes, by the node: a hash table of their numbers, which are as good as
/// hashes and need none of `Dictionary`'s.
struct NodeTable<Value> {
  /// Places in `entries`; -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 64)
  private var entries: [(node: Int, value: Value)] = []

  subscript(node: Node) -> Value? {
    get {
      let place = slots[slot(of: node.index)]
      return place < 0 ? nil : entries[Int(place)].value
    }
    set {
      guard let newValue else { return }
      let slot = slot(of: node.index)
      if slots[slot] >= 0 {
        entries[Int(slots[slot])].value = newValue
      } else {
        slots[slot] = Int32(truncatingIfNeeded: entries.count)
        entries.append((node.index, newValue))
        if entries.count * 2 > slots.count { grow() }
      }
    }
  }

  /// Where the node is, or where it would go.
  private func slot(of node: Int) -> Int {
    let mask = slots.count &- 1
    var slot = (node &* 0x9E37_79B9) >> 8 & mask
    while slots[slot] >= 0, entries[Int(slots[slot])].node != node { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for (place, entry) in entries.enumerated() {
      slots[slot(of: entry.node)] = Int32(truncatingIfNeeded: place)
    }
  }
}
