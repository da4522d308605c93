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
