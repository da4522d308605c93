#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Keeps a second generator out of an output folder while this one writes.
///
/// The lock is on the folder itself, so that no lock file is left for anyone to commit. The
/// system drops it when the process ends, however it ends.
enum FolderLock {
  /// Waits for a while, then does the work; nil when another process keeps the folder all that
  /// time.
  static func hold<Value>(
    _ folder: String, patience: Duration, while work: () throws -> Value
  ) throws -> Value? {
    let clock = ContinuousClock()
    let deadline = clock.now + patience
    while true {
      let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard file >= 0 else { throw Disk.failure("lock", folder) }
      defer { close(file) }
      if flock(file, LOCK_EX | LOCK_NB) == 0 || isUnsupported(errno) { return try work() }
      let reason = errno
      guard reason == EWOULDBLOCK || reason == EINTR else {
        throw Disk.Failure(action: "lock", path: folder, code: reason)
      }
      guard clock.now < deadline else { return nil }
      usleep(20_000)
    }
  }

  /// Some network disks have no locks; then there is nothing to wait for.
  private static func isUnsupported(_ code: Int32) -> Bool {
    code == ENOTSUP || code == EOPNOTSUPP || code == ENOLCK || code == ENOSYS
  }
}
