internal import Foundation
internal import SeamstressCommands

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Files that nobody but their user can read, at any moment of their making.
enum PrivateFile {
  /// Replaces the file as a whole: whoever reads it meanwhile sees the old one or the new one.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw failure(path)
    }
    let temporary = path + ".\(ProcessInfo.processInfo.processIdentifier)"
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { throw failure(path) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
    } catch {
      unlink(temporary)
      throw failure(path)
    }
    guard rename(temporary, path) == 0 else {
      unlink(temporary)
      throw failure(path)
    }
  }

  private static func failure(_ path: String) -> UsageError {
    UsageError("\(path) cannot be written")
  }
}
