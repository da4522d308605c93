#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Brings files into a folder so that none is ever seen half written: each is written beside its
/// place under a temporary name, and only when all of them are on disk are they renamed.
struct OutputStaging {
  let root: String
  private var staged: [(temporary: String, final: String)] = []
  private var createdFolders: [String] = []
  private var knownFolders: Set<String> = []

  init(root: String, createdFolders: [String] = []) {
    self.root = root
    self.createdFolders = createdFolders
  }

  private static let suffix = ".seamstress-tmp"

  static func isTemporary(_ name: String) -> Bool { name.hasPrefix(".") && name.hasSuffix(suffix) }

  mutating func stage(_ name: String, _ contents: [UInt8]) throws {
    let final = Path.join(root, name)
    let folder = Path.parent(of: final)
    if knownFolders.insert(folder).inserted { createdFolders += try Disk.createFolders(folder) }
    let temporary = "\(folder)/.\(Path.name(of: final)).\(getpid())\(Self.suffix)"
    try Disk.create(temporary, contents)
    staged.append((temporary, final))
  }

  mutating func commit() throws {
    var moved = 0
    defer { staged.removeFirst(moved) }
    for next in staged {
      try Disk.move(next.temporary, to: next.final)
      moved += 1
    }
    createdFolders = []
  }

  /// Takes back whatever was not committed.
  mutating func rollBack() {
    for file in staged { try? Disk.removeFile(file.temporary) }
    for folder in createdFolders.reversed() { Disk.removeFolderIfEmpty(folder) }
    (staged, createdFolders) = ([], [])
  }

  /// What a killed run left behind, or a living one is about to rename.
  static func leftovers(in folders: Set<String>) throws -> [String] {
    try folders.sorted().flatMap { folder -> [String] in
      guard try Disk.status(folder, followingLinks: true)?.kind == .folder else { return [] }
      return try Disk.entries(of: folder).filter(isTemporary).map { Path.join(folder, $0) }
    }
  }

  /// Removes leftovers. Only under the lock, when no living run owns any.
  static func sweep(_ folders: Set<String>) throws {
    for path in try leftovers(in: folders) { try Disk.removeFile(path) }
  }
}
