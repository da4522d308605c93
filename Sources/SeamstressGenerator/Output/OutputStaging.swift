internal import SeamstressEmission

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Brings files into a folder so that none is ever seen half written: each is written beside its
/// place under a temporary name, and only when all of them are on disk are they renamed.
///
/// A folder that is not there yet is made under such a name as well, with all that goes into it, and
/// takes its place in one step: a first run renames a few folders instead of thousands of files.
struct OutputStaging {
  let root: String
  private var staged: [Staged] = []
  private var createdFolders: [String] = []
  /// Where the files of a folder go for now, by its path from `root`.
  private var places: [String: Place] = [:]
  private var folders = PathFolders()
  private let mark = ".\(getpid())\(suffix)"

  /// What is renamed in the end: a file, or a new folder with all its files.
  private struct Staged {
    var temporary: String
    var final: String
    var isFolder: Bool
  }

  private struct Place {
    var path: String
    /// Whether nobody but us can see it yet.
    var isNew: Bool
  }

  init(root: String, createdFolders: [String] = []) {
    self.root = root
    self.createdFolders = createdFolders
    places["."] = Place(path: root, isNew: false)
  }

  private static let suffix = ".seamstress-tmp"

  static func isTemporary(_ name: String) -> Bool { name.hasPrefix(".") && name.hasSuffix(suffix) }

  /// The place that a temporary path is meant for, which is the one that somebody knows.
  static func place(of path: String) -> String {
    let names = path.split(separator: "/", omittingEmptySubsequences: false).map { name in
      guard isTemporary(String(name)) else { return name }
      let marked = name.dropFirst().dropLast(suffix.count)
      return marked[..<(marked.lastIndex(of: ".") ?? marked.endIndex)]
    }
    return names.joined(separator: "/")
  }

  mutating func stage(_ path: String, _ contents: [UInt8]) throws {
    try Disk.create(try prepare(path), contents)
  }

  /// Many files are written on all cores: what the system does for each takes longer than all else.
  mutating func stage(_ files: [GeneratedFile]) throws {
    let paths = try files.map { try prepare($0.path) }
    guard files.count > Self.few else {
      for (path, file) in zip(paths, files) { try Disk.create(path, file.contents) }
      return
    }
    let failures = Cores.map(files.count) { index -> (any Error)? in
      do {
        try Disk.create(paths[index], files[index].contents)
        return nil
      } catch {
        return error
      }
    }
    if let first = failures.lazy.compactMap(\.self).first { throw first }
  }

  private static let few = 32

  /// Where a file is to be written for now, in a folder that is there.
  private mutating func prepare(_ path: String) throws -> String {
    let folder = folders.folder(of: path)
    let place = try place(of: folder)
    let name = folder == "." ? path : String(path.utf8.dropFirst(folder.utf8.count + 1)) ?? path
    let final = Path.join(place.path, name)
    if place.isNew { return final }
    let temporary = temporary(name, in: place)
    staged.append(Staged(temporary: temporary, final: final, isFolder: false))
    return temporary
  }

  private mutating func place(of folder: String) throws -> Place {
    if let known = places[folder] { return known }
    let (parent, name) = Path.parts(of: folder)
    let outer = try place(of: parent)
    let final = Path.join(outer.path, name)
    var place = Place(path: final, isNew: outer.isNew)
    if outer.isNew {
      try Disk.createFolder(final)
    } else if try !Disk.isFolder(final) {
      place = Place(path: temporary(name, in: outer), isNew: true)
      try Disk.createFolder(place.path)
      staged.append(Staged(temporary: place.path, final: final, isFolder: true))
    }
    places[folder] = place
    return place
  }

  private func temporary(_ name: String, in place: Place) -> String {
    Path.join(place.path, "." + name + mark)
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
    for item in staged { Self.remove(item.temporary, isFolder: item.isFolder) }
    for folder in createdFolders.reversed() { Disk.removeFolderIfEmpty(folder) }
    (staged, createdFolders) = ([], [])
  }

  private static func remove(_ path: String, isFolder: Bool) {
    do {
      if isFolder { try Disk.removeTree(path) } else { try Disk.removeFile(path) }
    } catch {
      // What cannot be removed now is swept by the next run.
    }
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
    for path in try leftovers(in: folders) { try Disk.removeTree(path) }
  }
}
