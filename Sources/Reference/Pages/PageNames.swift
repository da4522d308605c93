internal import SeamstressBlueprint

/// Where each page lies: as a path without ending for Markdown and the site, as one name for DocC,
/// which keeps no folders. No two are the same, also where upper and lower case are.
struct PageNames {
  private(set) var paths: [PageID: String] = [:]
  private(set) var names: [PageID: String] = [:]
  private var taken: Set<String> = []

  mutating func add(_ id: PageID, folder: [String], name: String) {
    let parts = (folder + [name]).map(Self.safe)
    paths[id] = claim(parts.joined(separator: "/"), "p:")
    names[id] = claim(Self.short(parts.joined(separator: "-")), "n:")
  }

  /// The page of a folder, which Markdown calls README.
  mutating func addFolder(_ id: PageID, folder: [String], name: String) {
    let parts = (folder + ["index"]).map(Self.safe)
    paths[id] = claim(parts.joined(separator: "/"), "p:")
    taken.insert("p:" + (folder.map(Self.safe) + ["readme"]).joined(separator: "/").lowercased())
    names[id] = claim(Self.short(name), "n:")
  }

  /// The way from one page to another.
  static func relative(_ target: String, from source: String) -> String {
    let up = source.split(separator: "/").count - 1
    return String(repeating: "../", count: up) + target
  }

  private mutating func claim(_ name: String, _ space: String) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(space + candidate.lowercased()).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }

  /// Windows takes some names for devices, whatever follows the first dot.
  private static func safe(_ name: String) -> String {
    let lower = name.lowercased()
    let isPort = lower.utf8.count == 4 && (lower.hasPrefix("com") || lower.hasPrefix("lpt"))
    return ["con", "prn", "aux", "nul"].contains(lower) || isPort ? "_" + name : name
  }

  private static func short(_ name: String) -> String {
    guard name.utf8.count > 140 else { return name }
    let hash = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return name.prefix(120) + "-" + String(hash, radix: 36)
  }
}
