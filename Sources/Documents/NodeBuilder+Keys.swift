internal import SeamstressDiagnostics

extension NodeBuilder {
  /// Reports keys that occur twice in an object and keeps the first of each
  /// (YAML 1.2 §3.2.1.1; RFC 8259 §4 makes the outcome of a duplicate unpredictable).
  mutating func checkKeys(of frame: Frame) {
    guard frame.keys.mayRepeat else { return }
    let first = frame.firstPending
    let duplicates = pending.withUnsafeBufferPointer {
      DuplicateKey.all(in: UnsafeBufferPointer(rebasing: $0[first...]), arena)
    }
    for duplicate in duplicates { report(duplicate) }
    for duplicate in duplicates.reversed() {
      pending.removeSubrange(first + duplicate.place...first + duplicate.place + 1)
    }
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
