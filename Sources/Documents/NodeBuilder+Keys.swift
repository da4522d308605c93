internal import SeamstressDiagnostics

extension NodeBuilder {
  /// Reports keys that occur twice in an object and keeps the first of each
  /// (YAML 1.2 §3.2.1.1; RFC 8259 §4 makes the outcome of a duplicate unpredictable).
  mutating func checkKeys(of frame: Frame) {
    var (duplicates, kept) = pending.withTail(from: frame.firstPending) {
      (DuplicateKey.all(in: $0, arena), Array($0))
    }
    guard !duplicates.isEmpty else { return }
    for duplicate in duplicates { report(duplicate) }
    while let duplicate = duplicates.popLast() {
      kept.removeSubrange(duplicate.place...duplicate.place + 1)
    }
    pending.replaceTail(from: frame.firstPending, by: kept)
  }

  func report(_ duplicate: DuplicateKey) {
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
