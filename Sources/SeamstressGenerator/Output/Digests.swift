enum Digests {
  /// On all cores, since each digest is work of its own.
  static func of(_ texts: [[UInt8]]) -> [String] {
    Cores.map(texts.count) { SHA256.hexDigest(of: texts[$0]) }
  }

  /// Those that are known already, and the others.
  static func of(_ texts: [(bytes: [UInt8], digest: String?)]) -> [String] {
    var made = of(texts.compactMap { $0.digest == nil ? $0.bytes : nil }).makeIterator()
    return texts.compactMap { $0.digest ?? made.next() }
  }
}
