internal import SeamstressDiagnostics

extension JSONNodes {
  /// Reports keys that occur twice, of inner objects first, and keeps the first of each.
  func checkKeys(of objects: [Int]) {
    var found: [(object: Int, keys: [DuplicateKey])] = []
    for object in objects {
      let range = arena.linkRange(of: object)
      let keys = arena.contents.pointee.links.withUnsafeBufferPointer {
        DuplicateKey.all(in: UnsafeBufferPointer(rebasing: $0[range]), arena)
      }
      if !keys.isEmpty { found.append((object, keys)) }
    }
    found.sort { arena.records[$0.object].end < arena.records[$1.object].end }
    for (object, keys) in found {
      for key in keys { builder.report(key) }
      drop(keys, from: object)
    }
  }

  private func drop(_ keys: [DuplicateKey], from object: Int) {
    let dropped = Set(keys.map(\.place))
    let range = arena.linkRange(of: object)
    var end = range.lowerBound
    for place in 0..<range.count where !dropped.contains(place & ~1) {
      arena.links[end] = arena.links[range.lowerBound + place]
      end += 1
    }
    arena.records[object].count = UInt32(truncatingIfNeeded: end - range.lowerBound)
  }
}
