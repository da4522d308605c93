enum Digests {
  /// On all cores, since each digest is work of its own; two at a time, of about the same length.
  static func of(_ texts: [[UInt8]]) -> [String] {
    let places = texts.indices.sorted { (texts[$1].count, $0) < (texts[$0].count, $1) }
    let pairs = Cores.map((places.count + 1) / 2) { pair -> (String, String) in
      let (first, second) = (places[2 * pair], 2 * pair + 1)
      guard second < places.count else { return (SHA256.hexDigest(of: texts[first]), "") }
      return SHA256.hexDigests(of: texts[first], texts[places[second]])
    }
    var digests = Array(repeating: "", count: texts.count)
    for (number, pair) in pairs.enumerated() {
      digests[places[2 * number]] = pair.0
      if 2 * number + 1 < places.count { digests[places[2 * number + 1]] = pair.1 }
    }
    return digests
  }

  /// Those that are known already, and the others.
  static func of(_ texts: [(bytes: [UInt8], digest: String?)]) -> [String] {
    var made = of(texts.compactMap { $0.digest == nil ? $0.bytes : nil }).makeIterator()
    return texts.compactMap { $0.digest ?? made.next() }
  }
}
