internal import SeamstressEmission

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Brings files into a folder so that none is ever seen half written: each is written beside its
/// place under a temporary name, and only when all of them are on disk are they renamed: all, or none.
///
/// A folder that is not there yet is made under such a name as well, with all that goes into it, and
/// takes its place in one step: a first run renames a few folders instead of thousands of files.
struct OutputStaging {
  let root: String
  private var staged: [Staged] = []
  /// What takes its place when everything else has.
  private var closing: [Staged] = []
  private var createdFolders: [String] = []
  /// Where the files of a folder go for now, by its path from `root`.
  private var places: [String: Place] = [:]
  private var folders = PathFolders()
  private let process = getpid()

  /// What is renamed in the end: a file, or a new folder with all its files.
  private struct Staged {
    var temporary: String
    var final: String
    var isFolder = false
    /// A name for what it replaces, if there may be anything.
    var aside: String?
    /// Whether the others must not be in their places without it.
    var isGuard = false
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

  /// - Parameters:
  ///   - isReplacing: whether what it replaces may be wanted again.
  ///   - isGuard: whether it must be in its place before what is staged after it, and for as long.
  mutating func stage(
    _ path: String, _ contents: [UInt8], isReplacing: Bool = false, isGuard: Bool = false
  ) throws {
    try Disk.create(try prepare(path, isReplacing, isGuard: isGuard), contents)
  }

  /// Stages a file of the root that is to appear when all others have.
  mutating func stageLast(_ name: String, _ contents: [UInt8]) throws {
    let file = Staged(
      temporary: temporary(name, in: root, "-last"), final: Path.join(root, name))
    closing.append(file)
    try Disk.create(file.temporary, contents)
  }

  /// Many files are written on all cores: what the system does for each takes longer than all else.
  mutating func stage(_ changes: [OutputPlan.Change]) throws {
    let paths = try changes.map { try prepare($0.file.path, $0.old != nil) }
    guard changes.count > Self.few else {
      for (path, change) in zip(paths, changes) { try Disk.create(path, change.file.contents) }
      return
    }
    let failures = Cores.map(changes.count) { index -> (any Error)? in
      do {
        try Disk.create(paths[index], changes[index].file.contents)
        return nil
      } catch {
        return error
      }
    }
    if let first = failures.lazy.compactMap(\.self).first { throw first }
  }

  private static let few = 32

  /// Where a file is to be written for now, in a folder that is there.
  private mutating func prepare(
    _ path: String, _ isReplacing: Bool, isGuard: Bool = false
  ) throws -> String {
    let folder = folders.folder(of: path)
    let place = try place(of: folder)
    let name = folder == "." ? path : String(path.utf8.dropFirst(folder.utf8.count + 1)) ?? path
    let final = Path.join(place.path, name)
    if place.isNew { return final }
    let temporary = temporary(name, in: place.path)
    let aside = isReplacing ? self.temporary(name, in: place.path, "-old") : nil
    staged.append(
      Staged(temporary: temporary, final: final, aside: aside, isGuard: isGuard))
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
      place = Place(path: temporary(name, in: outer.path), isNew: true)
      try Disk.createFolder(place.path)
      staged.append(Staged(temporary: place.path, final: final, isFolder: true))
    }
    places[folder] = place
    return place
  }

  private func temporary(_ name: String, in folder: String, _ use: String = "") -> String {
    Path.join(folder, ".\(name).\(process)\(use)\(Self.suffix)")
  }

  /// Brings everything into its place and deletes some files, or leaves all as it was.
  ///
  /// The files to be deleted wait in the root, which each run sweeps, whatever else is in its plan.
  mutating func commit(deleting names: [String] = [], _ disk: Renaming = Renaming()) throws {
    var moves = OutputMoves(disk)
    do {
      for item in staged { try Self.place(item, &moves) }
      for (index, path) in names.enumerated() {
        let (folder, name) = Path.parts(of: path)
        try moves.delete(
          Path.join(root, path), aside: temporary(name, in: root, "-\(index)"),
          beside: temporary(name, in: Path.join(root, folder), "-old"))
      }
      for item in closing { try Self.place(item, &moves) }
    } catch let failure as Disk.Failure {
      throw moves.takeBack(after: failure)
    }
    moves.finish()
    (staged, closing, createdFolders) = ([], [], [])
  }

  private static func place(_ item: Staged, _ moves: inout OutputMoves) throws {
    try moves.place(
      item.final, from: item.temporary, aside: item.aside, isGuard: item.isGuard)
  }

  /// Takes back whatever was not committed.
  mutating func rollBack() {
    for item in staged + closing { Self.remove(item.temporary, isFolder: item.isFolder) }
    for folder in createdFolders.reversed() { Disk.removeFolderIfEmpty(folder) }
    (staged, closing, createdFolders) = ([], [], [])
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
