internal import SeamstressDiagnostics

extension NodeBuilder {
  /// Reports keys that occur twice in an object and keeps the first of each
  /// (YAML 1.2 §3.2.1.1; RFC 8259 §4 makes the outcome of a duplicate unpredictable).
  mutating func checkKeys(of frame: Frame) {
    let count = (pending.count - frame.firstPending) / 2
    guard count > 1 else { return }
    let duplicates =
      count > KeyTable.threshold ? hashedDuplicates(frame, count) : scannedDuplicates(frame)
    for duplicate in duplicates { report(duplicate) }
    for duplicate in duplicates.reversed() {
      pending.removeSubrange(duplicate.place...duplicate.place + 1)
    }
  }

  private struct Duplicate {
    var place: Int
    var key: Int
    var earlier: Int
  }

  private func hashedDuplicates(_ frame: Frame, _ count: Int) -> [Duplicate] {
    var table = KeyTable(capacity: count)
    var found: [Duplicate] = []
    for place in keyPlaces(of: frame) {
      let key = Int(pending[place])
      if let earlier = table.insert(key: key, value: key, in: arena) {
        found.append(Duplicate(place: place, key: key, earlier: earlier))
      }
    }
    return found
  }

  private func scannedDuplicates(_ frame: Frame) -> [Duplicate] {
    var found: [Duplicate] = []
    for place in keyPlaces(of: frame) {
      let key = Int(pending[place])
      let earlier = stride(from: frame.firstPending, to: place, by: 2).first {
        arena.haveEqualTexts(Int(pending[$0]), key)
      }
      guard let earlier else { continue }
      found.append(Duplicate(place: place, key: key, earlier: Int(pending[earlier])))
    }
    return found
  }

  private func report(_ duplicate: Duplicate) {
    let key = arena.node(duplicate.key)
    let earlier = arena.node(duplicate.earlier)
    let related = earlier.span.map { [Diagnostic.Related($0, "first written here")] } ?? []
    bag.report(
      isLenient ? .warning : .error, .duplicateKey(key.text), at: key.span, related: related)
  }
}

extension Diagnostic.Message {
  fileprivate static func duplicateKey(_ name: String) -> Self {
    .init(
      "duplicate-key", "the key '\(name)' is written twice in one object",
      effect: "the first one is kept", help: "rename one of them or join their contents")
  }
}
