extension DocumentEditor {
  /// The container or value at a place, made free to change: whatever on the way to it an alias or
  /// a merge key shares with another place is copied first, one level deep.
  mutating func own(_ links: some Sequence<Int>) -> Int {
    var node = document.root.index
    for link in links { node = own(link, in: node) }
    return node
  }

  mutating func own(_ link: Int, in container: Int) -> Int {
    let place = Int(arena.records[container].first) + link
    let child = Int(arena.links[place])
    guard isShared(child, in: container) else { return child }
    let copy = shallowCopy(of: child, in: container)
    arena.links[place] = UInt32(truncatingIfNeeded: copy)
    return copy
  }

  /// A value belongs to the first place it was written at; in any other it is an alias. And that
  /// first place may be repeated as well, by an anchor on it.
  private func isShared(_ child: Int, in container: Int) -> Bool {
    arena.sharedValues.contains(child) || Int(arena.records[child].parent) != container
  }

  /// The copy has links of its own; what they lead to becomes shared.
  private mutating func shallowCopy(of index: Int, in container: Int) -> Int {
    var record = arena.records[index]
    let copy = arena.records.count
    record.parent = UInt32(truncatingIfNeeded: container)
    if record.kind == .array || record.kind == .object {
      let range = arena.linkRange(of: index)
      record.first = UInt32(truncatingIfNeeded: arena.links.count)
      arena.links += Array(arena.links[range])
      for link in range { arena.sharedValues.insert(Int(arena.links[link])) }
    }
    arena.records.append(record)
    return copy
  }

  /// Gives a container other children.
  mutating func setLinks(_ links: [UInt32], of container: Int) {
    arena.records[container].first = UInt32(truncatingIfNeeded: arena.links.count)
    arena.records[container].count = UInt32(truncatingIfNeeded: links.count)
    arena.links += links
    arena.forgetMembers(of: container)
  }

  /// Copies a value of the overlay, or of the document, with all below it. Nil once too much was
  /// added.
  mutating func copy(_ source: Node, into container: Int) -> UInt32? {
    var root: UInt32?
    var open: [(node: Node, container: Int, place: Int?)] = [(source, container, nil)]
    while let next = open.popLast() {
      room -= 1
      guard room >= 0 else { return nil }
      let index = arena.records.count
      arena.records.append(record(of: next.node, in: next.container))
      if let place = next.place { arena.links[place] = UInt32(truncatingIfNeeded: index) }
      root = root ?? UInt32(truncatingIfNeeded: index)
      guard next.node.isContainer else { continue }
      let range = next.node.arena.linkRange(of: next.node.index)
      let first = arena.links.count
      arena.records[index].first = UInt32(truncatingIfNeeded: first)
      arena.records[index].count = UInt32(truncatingIfNeeded: range.count)
      let children = range.map { next.node.arena.node(Int(next.node.arena.links[$0])) }
      arena.links += repeatElement(0, count: range.count)
      for (offset, child) in children.enumerated() {
        open.append((child, index, first + offset))
      }
    }
    return root
  }

  private mutating func record(of source: Node, in container: Int) -> NodeArena.Record {
    var record = source.record
    record.parent = UInt32(truncatingIfNeeded: container)
    guard source.arena != arena else { return record }
    record.file = file
    guard record.isUnescaped, !source.isContainer else { return record }
    record.first = UInt32(truncatingIfNeeded: arena.texts.count)
    source.arena.withText(of: source.index) { arena.texts.append(contentsOf: $0) }
    return record
  }
}
