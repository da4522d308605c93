#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension Disk {
  /// Where a path leads: seen from the root, with links followed, also where nothing is yet.
  package static func destination(of path: String) throws -> String {
    let place = try destination(of: path, links: 40)
    // Where a folder above has a name that is no text, what was put right is another place.
    guard !place.unicodeScalars.contains("\u{FFFD}") else {
      throw Failure(action: "look at", path: path, code: EILSEQ)
    }
    return place
  }

  private static func destination(of path: String, links: Int) throws -> String {
    if let pointer = realpath(path, nil) {
      defer { free(pointer) }
      return String(cString: pointer)
    }
    guard errno == ENOENT || errno == ENOTDIR, links > 0 else { throw failure("look at", path) }
    let (folder, name) = Path.parts(of: path)
    guard folder != path else { return path }
    let outer = try destination(of: folder, links: links)
    guard let target = linkTarget(path) else { return Path.join(outer, name) }
    return try destination(of: Path.join(outer, target), links: links - 1)
  }

  private static func linkTarget(_ path: String) -> String? {
    let target = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = buffer.baseAddress.map { max(0, readlink(path, $0, buffer.count)) } ?? 0
    }
    return target.isEmpty ? nil : String(decoding: target, as: UTF8.self)
  }

  /// The number of the open file that a path names, as `/dev/stdout` does.
  package static func openFile(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": STDOUT_FILENO
    case "/dev/stderr": STDERR_FILENO
    default:
      ["/dev/fd/", "/proc/self/fd/"].lazy.filter(path.hasPrefix)
        .compactMap { Int32(path.dropFirst($0.count)) }.first
    }
  }

  /// Writes into what is there already and no plain file: a pipe, a device, an open file.
  package static func pour(_ contents: [UInt8], into path: String) throws {
    if let file = openFile(path) { return try fill(file, with: contents, path) }
    let file = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw failure("write", path) }
    do {
      try fill(file, with: contents, path)
    } catch {
      close(file)
      throw error
    }
    guard close(file) == 0 else { throw failure("write", path) }
  }

  /// The first bytes of a file.
  package static func head(of path: String, _ count: Int) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure("read", path) }
    defer { close(file) }
    return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let got = read(file, buffer.baseAddress, count)
      guard got >= 0 else { throw failure("read", path) }
      filled = got
    }
  }
}

/// A folder or file by where it really lies, to ask whether one is inside another.
struct Place {
  private let components: [Substring]

  /// Where the system does not say where a path leads, as in a folder that may be used and not
  /// looked at, the path is taken as it is.
  init(_ path: String) {
    components = ((try? Disk.destination(of: path)) ?? path).split(separator: "/")
  }

  /// Whether it lies in the other one, or is the same.
  func isInside(_ other: Place, ignoringCase: Bool = false) -> Bool {
    components.starts(with: other.components) { own, other in
      own == other || ignoringCase && own.lowercased() == other.lowercased()
    }
  }

  /// Whether both are the same, or one is in the other.
  func touches(_ other: Place, ignoringCase: Bool = false) -> Bool {
    isInside(other, ignoringCase: ignoringCase) || other.isInside(self, ignoringCase: ignoringCase)
  }
}
