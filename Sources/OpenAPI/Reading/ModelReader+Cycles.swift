internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  /// A schema that is a reference, to one that is a reference, and so on back to the first, says
  /// nothing at all. The reference that closes the circle is cut, so that nobody runs in it.
  func breakReferenceCycles() {
    let (isNew, isOnPath, isFinished): (UInt8, UInt8, UInt8) = (0, 1, 2)
    var marks = NodeColumn<UInt8>(document.arena)
    // Nearly all references lead to what is none.
    for start in inventory.schemas where start.referenced?.isReference == true {
      var path: [Schema] = []
      var next: Schema? = start
      while let schema = next, marks[schema.node] == isNew {
        marks[schema.node] = isOnPath
        path.append(schema)
        next = schema.reference?.target
      }
      if let next, marks[next.node] == isOnPath, let first = path.firstIndex(of: next) {
        cut(path[first...])
      }
      for schema in path { marks[schema.node] = isFinished }
    }
  }

  private func cut(_ cycle: ArraySlice<Schema>) {
    let texts = cycle.compactMap { $0.reference?.text }
    guard let closing = cycle.last?.reference, let first = texts.last else { return }
    bag.error(.cycle([first] + texts, effect: Self.freeForm), at: closing.node)
    for schema in cycle { schema.reference?.target = nil }
  }
}
