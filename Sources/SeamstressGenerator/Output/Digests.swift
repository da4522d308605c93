internal import Dispatch

enum Digests {
  /// On all cores, since each digest is work of its own.
  static func of(_ texts: [[UInt8]]) -> [String] {
    [String](unsafeUninitializedCapacity: texts.count) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      // Safe because each iteration writes a slot of its own, and all have ended before `count`.
      nonisolated(unsafe) let results = base
      DispatchQueue.concurrentPerform(iterations: texts.count) { index in
        (results + index).initialize(to: SHA256.hexDigest(of: texts[index]))
      }
      count = texts.count
    }
  }

  /// Those that are known already, and the others.
  static func of(_ texts: [(bytes: [UInt8], digest: String?)]) -> [String] {
    var made = of(texts.compactMap { $0.digest == nil ? $0.bytes : nil }).makeIterator()
    return texts.compactMap { $0.digest ?? made.next() }
  }
}
