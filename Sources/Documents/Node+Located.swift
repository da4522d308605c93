package import SeamstressDiagnostics

extension Node: Located {
  package var span: SourceSpan? {
    let record = self.record
    return SourceSpan(
      file: arena.files[Int(record.file)], start: Int(record.start), end: Int(record.end))
  }

  /// Where the value stands in its file: `#/paths/~1pets/get`, or `models.yaml#/Pet` for a file
  /// that the document refers to. A key has the pointer of its value.
  package var pointer: String? {
    var tokens: [String] = []
    var node = self
    while let parent = node.parent {
      tokens.append(node.pointerToken(in: parent))
      node = parent
    }
    let origin = arena.origins[Int(node.record.file)]
    let file =
      node.record.file == 0 || origin.isOverlay ? "" : JSONPointer.fragmentEncoded(origin.path)
    return file + "#" + tokens.reversed().map { "/" + JSONPointer.fragmentEncoded($0) }.joined()
  }

  /// The key of a member, where it is not one itself; what has no key is its own.
  package var key: Node {
    guard let parent, parent.isObject else { return self }
    let links = arena.linkRange(of: parent.index)
    guard let link = link(in: links) else { return self }
    return arena.node(Int(arena.links[link - (link - links.lowerBound) % 2]))
  }

  /// An object that was merged into its parent by `<<` is none of its parent's children.
  private func pointerToken(in parent: Node) -> String {
    let links = arena.linkRange(of: parent.index)
    guard let link = link(in: links) else { return "<<" }
    let position = link - links.lowerBound
    guard parent.isObject else { return String(position) }
    return JSONPointer.escaped(arena.text(of: Int(arena.links[link - position % 2])))
  }

  /// Children stand in the order of their numbers, except where aliases or overlays put others.
  private func link(in links: Range<Int>) -> Int? {
    let number = UInt32(truncatingIfNeeded: index)
    var (low, high) = (links.lowerBound, links.upperBound)
    while low < high, !arena.sharedValues.contains(index) {
      let middle = (low + high) / 2
      if arena.links[middle] == number { return middle }
      if arena.links[middle] < number { low = middle + 1 } else { high = middle }
    }
    return links.first { arena.links[$0] == number }
  }
}
