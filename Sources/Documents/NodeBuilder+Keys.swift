internal import SeamstressDiagnostics

extension NodeBuilder {
  /// Reports keys that occur twice in an object and keeps the first of each
  /// (YAML 1.2 §3.2.1.1; RFC 8259 §4 makes the outcome of a duplicate unpredictable).
  mutating func checkKeys(of frame: Frame) {
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

  /// Each with each, first by numbers that equal texts share.
  private static func compared(
    _ links: UnsafeBufferPointer<UInt32>, _ arena: NodeArena
  ) -> [DuplicateKey] {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: KeyTable.threshold) { hashes in
      var found: [DuplicateKey] = []
      var count = 0
      while count < links.count / 2, count < hashes.count {
        let key = Int(links[2 &* count])
        let hash = arena.withText(of: key) { TextHash.mark($0) }
        hashes[count] = hash
        var other = 0
        while other < count {
          if hashes[other] == hash, arena.haveEqualTexts(Int(links[2 &* other]), key) {
            let earlier = Int(links[2 &* other])
            found.append(DuplicateKey(place: 2 * count, key: key, earlier: earlier))
            break
          }
          other &+= 1
        }
        count &+= 1
      }
      return found
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func duplicateKey(_ name: String) -> Self {
    .init(
      "duplicate-key", "the key '\(name)' is written twice in one object",
      effect: "the first one is kept", help: "rename one of them or join their contents")
  }
}
