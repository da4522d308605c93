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

  /// An object that was merged into its parent by `<<` is none of its parent's children.
  private func pointerToken(in parent: Node) -> String {
    let links = arena.linkRange(of: parent.index)
    guard let link = links.first(where: { arena.links[$0] == UInt32(index) }) else { return "<<" }
    let position = link - links.lowerBound
    guard parent.isObject else { return String(position) }
    return JSONPointer.escaped(arena.text(of: Int(arena.links[link - position % 2])))
  }
}
