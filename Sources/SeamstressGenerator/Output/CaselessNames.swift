/// Names as a disk knows them that ignores case: of ASCII, which is all that `OutputPaths` lets pass.
///
///     names.claim("Pet.swift", .file)     // nil
///     names.claim("PET.swift", .file)     // "Pet.swift"
struct CaselessNames {
  enum Kind { case file, folder }

  private struct Entry {
    var name: String
    var hash: UInt64
    var kind: Kind
  }

  private var entries: [Entry] = []
  /// Positions in `entries`, at most half of them used.
  private var slots: [Int32]

  init(capacity: Int) {
    slots = Array(repeating: -1, count: 16)
    entries.reserveCapacity(capacity)
    while slots.count < 2 * capacity { slots += slots }
  }

  /// Returns the name that stands in the way. A folder may be claimed again, spelled the same.
  mutating func claim(_ name: String, _ kind: Kind) -> String? {
    let hash = Self.hash(name)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, Self.isSame(entry.name, name) {
        let isKnown = kind == .folder && entry.kind == .folder && entry.name == name
        return isKnown ? nil : entry.name
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(name: name, hash: hash, kind: kind))
    if 2 * entries.count > slots.count { grow() }
    return nil
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: 2 * slots.count)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  /// FNV-1a: names are short, come from the planner, and only have to be spread.
  private static func hash(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { bytes in
      var (hash, index) = (0xcbf2_9ce4_8422_2325 as UInt64, 0)
      while index < bytes.count {
        hash = (hash ^ UInt64(lowercased(bytes[index]))) &* 0x100_0000_01b3
        index &+= 1
      }
      return hash ^ hash &>> 32
    }
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || left.lowercased() == right.lowercased()
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}
