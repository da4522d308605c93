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
  /// Nil if there is no such file; one that others may read is closed to them.
  static func read(_ path: String) throws(UsageError) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("read", path)
    }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    var status = stat()
    if fstat(file, &status) == 0, status.st_mode & 0o077 != 0 { fchmod(file, 0o600) }
    do {
      return try handle.readToEnd().map(Array.init) ?? []
    } catch {
      throw failure("read", path)
    }
  }

  /// Replaces the file as a whole: whoever reads it meanwhile sees the old one or the new one.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      // One that was there already may be open to others.
      chmod(folder, 0o700)
    } catch {
      throw failure("write", path)
    }
    let temporary = path + ".\(ProcessInfo.processInfo.processIdentifier)"
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { throw failure("write", path) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
    } catch {
      unlink(temporary)
      throw failure("write", path)
    }
    guard rename(temporary, path) == 0 else {
      unlink(temporary)
      throw failure("write", path)
    }
  }

  private static func failure(_ action: String, _ path: String) -> UsageError {
    let reason = String(cString: strerror(errno))
    return UsageError("\(path) cannot be \(action == "read" ? "read" : "written"): \(reason)")
  }
}
