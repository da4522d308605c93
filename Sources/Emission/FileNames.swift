import SeamstressTemplating

/// Names of files: unique in the whole module, as the compiler wants it, also on disks that do not
/// tell upper from lower case, and of bounded length.
struct FileNames {
  private var taken: Set<String>

  init(capacity: Int = 0) { taken = Set(minimumCapacity: capacity) }

  mutating func claim(_ name: String, in folder: String? = nil) -> String {
    let name = Self.isDevice(name) ? "_" + name : name
    let stem = name.utf8.count <= 100 ? name : String(name.prefix(84)) + "-\(Self.hash(name))"
    var candidate = stem
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(stem)-\(number)"
      number += 1
    }
    var path = ByteBuffer(capacity: candidate.utf8.count + 24)
    if let folder {
      path.append(folder)
      path.append(UInt8(ascii: "/"))
    }
    path.append(candidate)
    path.append(".swift")
    return path.text
  }

  /// Windows takes these for devices, in any folder and whatever follows the first dot.
  private static func isDevice(_ name: String) -> Bool {
    var name = name
    let length = name.withUTF8 { $0.offset(of: UInt8(ascii: ".")) }
    guard length == 3 || length == 4 else { return false }
    let word = name[..<name.utf8.index(name.startIndex, offsetBy: length)].lowercased()
    let isPort = word.utf8.count == 4 && (word.hasPrefix("com") || word.hasPrefix("lpt"))
    return ["con", "prn", "aux", "nul"].contains(word)
      || isPort && word.utf8.last.map { (0x30...0x39).contains($0) } == true
  }

  /// FNV-1a: the same on every machine.
  private static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 36)
  }
}
