internal import SeamstressDiagnostics
internal import SeamstressDocuments

extension ModelReader {
  /// A schema that is a reference, to one that is a reference, and so on back to the first, says
  /// nothing at all. The reference that closes the circle is cut, so that nobody runs in it.
  func breakReferenceCycles() {
    var finished: Set<Schema> = []
    for start in inventory.schemas where start.reference != nil {
      var path: [Schema] = []
      var places: [Schema: Int] = [:]
      var next: Schema? = start
      while let schema = next, !finished.contains(schema) {
        if let first = places[schema] {
          cut(path[first...])
          break
        }
        places[schema] = path.count
        path.append(schema)
        next = schema.reference?.target
      }
      finished.formUnion(path)
    }
  }

  private func cut(_ cycle: ArraySlice<Schema>) {
    let texts = cycle.compactMap { $0.reference?.text }
    guard let closing = cycle.last?.reference, let first = texts.last else { return }
    bag.error(.cycle([first] + texts, effect: Self.freeForm), at: closing.node)
    for schema in cycle { schema.reference?.target = nil }
  }
}
