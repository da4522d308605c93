#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The few system calls that reading inputs and writing outputs need, each with its error named.
///
/// POSIX rather than Foundation: an exclusive create that does not follow links, a lock on a
/// folder and a rename that replaces are exactly these calls, and nothing is guessed about them.
package enum Disk {
  package enum Kind: Sendable { case file, folder, link, other }

  package struct Status: Sendable {
    package var kind: Kind
    package var size: Int
    /// Which file it is, whatever it is called.
    package var identity: [UInt64]
  }

  /// A system call that failed, in words: `cannot write 'Generated/A.swift': No space left…`.
  package struct Failure: Error, Equatable, CustomStringConvertible {
    package var action: String
    package var path: String
    package var code: Int32

    static let (tooLarge, otherDisk) = (EFBIG, EXDEV)

    package var reason: String { String(cString: strerror(code)) }
    package var description: String { "cannot \(action) '\(path)': \(reason)" }
  }

  /// What lies at a path, nil if nothing does. A link is reported as a link.
  package static func status(_ path: String, followingLinks: Bool = false) throws -> Status? {
    var info = stat()
    let result = followingLinks ? stat(path, &info) : lstat(path, &info)
    guard result == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("look at", path)
    }
    return Status(info)
  }

  /// When a file was written last, in nanoseconds since 1970; nil if there is none.
  package static func modified(_ path: String) -> Int? {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    #if canImport(Darwin)
      let time = info.st_mtimespec
    #else
      let time = info.st_mtim
    #endif
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  /// What a file must share with another one to be taken for the same, unchanged. Its time alone is
  /// not enough: two saves can fall into one tick of the clock.
  package struct Stamp: Hashable, Sendable {
    private var written: Int
    private var size: Int
    private var identity: [UInt64]

    fileprivate init?(_ path: String) {
      guard let written = Disk.modified(path),
        let status = try? Disk.status(path, followingLinks: true)
      else { return nil }
      (self.written, size, identity) = (written, status.size, status.identity)
    }
  }

  /// Nil if there is no such file.
  package static func stamp(_ path: String) -> Stamp? { Stamp(path) }

  /// Reads no more than one byte over a limit, which tells that there is more: a device may have no
  /// end.
  package static func contents(of path: String, limit: Int = .max) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure("read", path) }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0 else { throw failure("read", path) }
    return try drain(file, path, expecting: Int(info.st_size), limit: limit)
  }

  package static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  package static func entries(of folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw failure("list", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The paths of everything below a folder, folders before what they hold; links are not followed.
  package static func tree(_ folder: String) throws -> [String] {
    try entries(of: folder).flatMap { name -> [String] in
      let path = Path.join(folder, name)
      let isFolder = try status(path)?.kind == .folder
      return [path] + (isFolder ? try tree(path) : [])
    }
  }

  /// Writes a file that must not exist yet; removes it again if it cannot be written whole.
  package static func create(_ path: String, _ contents: [UInt8]) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure("write", path) }
    do {
      try fill(file, with: contents, path)
    } catch {
      close(file)
      unlink(path)
      throw error
    }
    guard close(file) == 0 else {
      let error = failure("write", path)
      unlink(path)
      throw error
    }
  }

  package static func move(_ old: String, to new: String) throws {
    guard rename(old, new) == 0 else { throw failure("write", new) }
  }

  /// Gives a file a second name.
  static func link(_ path: String, _ second: String) -> Renaming.Link {
    #if canImport(Darwin)
      let result = Darwin.link(path, second)
    #elseif canImport(Musl)
      let result = Musl.link(path, second)
    #else
      let result = Glibc.link(path, second)
    #endif
    return result == 0 ? .done : errno == ENOENT ? .missing : .refused
  }

  /// Writes a file whole or leaves what is there; returns the folders created for it.
  @discardableResult
  package static func replace(_ path: String, _ contents: [UInt8]) throws -> [String] {
    let created = try createFolders(Path.parent(of: path))
    var staging = OutputStaging(root: Path.parent(of: path))
    do {
      try staging.stage(Path.name(of: path), contents)
      try staging.commit()
    } catch {
      staging.rollBack()
      for folder in created.reversed() { removeFolderIfEmpty(folder) }
      throw error
    }
    return created
  }

  package static func removeFile(_ path: String) throws {
    guard unlink(path) == 0 || errno == ENOENT else { throw failure("delete", path) }
  }

  /// Removes a file, or a folder with all that is in it. Links are removed and not followed.
  package static func removeTree(_ path: String) throws {
    guard try status(path)?.kind == .folder else { return try removeFile(path) }
    for name in try entries(of: path) { try removeTree(Path.join(path, name)) }
    guard rmdir(path) == 0 || errno == ENOENT else { throw failure("delete", path) }
  }

  /// Removes a folder if it is empty; says whether it did.
  @discardableResult
  package static func removeFolderIfEmpty(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Whether there is a folder, or a link to one; throws where something else is in its place.
  static func isFolder(_ path: String) throws -> Bool {
    guard let status = try status(path, followingLinks: true) else { return false }
    guard status.kind == .folder else {
      throw Failure(action: "create the folder", path: path, code: ENOTDIR)
    }
    return true
  }

  /// Creates a folder that must not exist yet, in one that does.
  static func createFolder(_ path: String) throws {
    guard mkdir(path, 0o777) == 0 else { throw failure("create the folder", path) }
  }

  /// Creates a folder and what is missing above it; returns those created, outermost first.
  package static func createFolders(_ path: String) throws -> [String] {
    if try isFolder(path) { return [] }
    let parent = Path.parent(of: path)
    var created = parent == path ? [] : try createFolders(parent)
    if mkdir(path, 0o777) == 0 {
      created.append(path)
    } else if errno != EEXIST {
      let error = failure("create the folder", path)
      for folder in created.reversed() { removeFolderIfEmpty(folder) }
      throw error
    }
    return created
  }

  static func failure(_ action: String, _ path: String) -> Failure {
    Failure(action: action, path: path, code: errno)
  }
}

extension Disk {
  private static func drain(
    _ file: Int32, _ path: String, expecting size: Int, limit: Int
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    // One more than there should be, to see the end without asking for more.
    var room = min(size, limit - 1) + 1
    while true {
      let more = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < room {
          let got = read(file, buffer.baseAddress.map { $0 + count }, room - count)
          if got < 0, errno == EINTR { continue }
          guard got >= 0 else { throw failure("read", path) }
          if got == 0 { return }
          count += got
        }
      }
      if bytes.isEmpty { bytes = more } else { bytes += more }
      if more.count < room || bytes.count > limit { return bytes }
      room = min(max(bytes.count, 65_536), max(limit - bytes.count, 0) + 1)
    }
  }

  static func fill(_ file: Int32, with contents: [UInt8], _ path: String) throws {
    try contents.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { throw failure("write", path) }
        rest = rest.dropFirst(written)
      }
    }
  }
}

extension Disk.Status {
  fileprivate init(_ info: stat) {
    switch info.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(info.st_size)
    identity = [UInt64(truncatingIfNeeded: info.st_dev), UInt64(truncatingIfNeeded: info.st_ino)]
  }
}
