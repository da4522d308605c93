#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Loads files below one folder of the disk, and none beside it: each path is resolved, links and
/// all, and must still lie in the folder before it is opened.
package struct FolderFileLoader: FileLoader {
  private let folder: String

  /// The folder of a document, by the document's path.
  package init(besideDocument path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let parent = parts.joined(separator: "/")
    self.init(folder: parts.isEmpty ? "." : parent.isEmpty ? "/" : parent)
  }

  package init(folder: String) { self.folder = folder }

  package func load(_ path: String, limit: Int) throws(FileLoadingError) -> [UInt8] {
    guard !path.utf8.contains(0), let root = Self.resolved(folder),
      let file = Self.resolved(folder + "/" + path)
    else { throw .missing }
    guard root == "/" || file.utf8.starts(with: (root + "/").utf8) else { throw .outside }
    let descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable }
    defer { _ = close(descriptor) }
    return try Self.read(descriptor, limit: limit)
  }

  private static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  private static func read(_ descriptor: Int32, limit: Int) throws(FileLoadingError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard Int(status.st_size) <= limit else { throw .tooLarge }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let more = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { Self.readSome(descriptor, $0 + count, buffer.count - count) } ?? 0
      }
      guard more >= 0 else { throw .unreadable }
      guard more > 0 else { break }
      count += more
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private static func readSome(
    _ descriptor: Int32, _ place: UnsafeMutableRawPointer, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, place, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, place, count)
    #else
      Darwin.read(descriptor, place, count)
    #endif
  }
}
