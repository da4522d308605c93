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

/// A key of an object that an earlier one equals.
struct DuplicateKey {
  /// Among the links of the object.
  var place: Int
  var key: Int
  var earlier: Int

  /// - Parameter links: key, value, key, value.
  static func all(in links: UnsafeBufferPointer<UInt32>, _ arena: NodeArena) -> [DuplicateKey] {
    switch links.count / 2 {
    case 0, 1: []
    case 2...KeyTable.threshold: compared(links, arena)
    default: hashed(links, arena)
    }
  }

  private static func hashed(
    _ links: UnsafeBufferPointer<UInt32>, _ arena: NodeArena
  ) -> [DuplicateKey] {
    var table = KeyTable(capacity: links.count / 2)
    var found: [DuplicateKey] = []
    for place in stride(from: 0, to: links.count - 1, by: 2) {
      let key = Int(links[place])
      if let earlier = table.insert(key: key, value: key, in: arena) {
        found.append(DuplicateKey(place: place, key: key, earlier: earlier))
      }
    }
    return found
  }

  private static func compared(
    _ links: UnsafeBufferPointer<UInt32>, _ arena: NodeArena
  ) -> [DuplicateKey] {
    var found: [DuplicateKey] = []
    for place in stride(from: 0, to: links.count - 1, by: 2) {
      let key = Int(links[place])
      let earlier = stride(from: 0, to: place, by: 2).first {
        arena.haveEqualTexts(Int(links[$0]), key)
      }
      guard let earlier else { continue }
      found.append(DuplicateKey(place: place, key: key, earlier: Int(links[earlier])))
    }
    return found
  }
}

extension Diagnostic.Message {
  fileprivate static func duplicateKey(_ name: String) -> Self {
    .init(
      "duplicate-key", "the key '\(name)' is written twice in one object",
      effect: "the first one is kept", help: "rename one of them or join their contents")
  }
}
