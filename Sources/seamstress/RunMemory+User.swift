#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import SeamstressGenerator

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

extension RunMemory {
  /// In the folder for caches, `seamstress` below it: `~/.cache`, or `~/Library/Caches` on a Mac.
  ///
  /// Nil where there is no such folder, where the program cannot be told from another one, and
  /// where `SEAMSTRESS_NO_CACHE` is set.
  static var ofThisUser: RunMemory? {
    guard variable("SEAMSTRESS_NO_CACHE") == nil, let caches, let program,
      let written = Disk.modified(program),
      let size = try? Disk.status(program, followingLinks: true)?.size
    else { return nil }
    return RunMemory(
      folder: Path.join(caches, "seamstress"), program: "\(program) \(size) \(written)",
      workingFolder: FileManager.default.currentDirectoryPath)
  }

  private static var program: String? {
    #if canImport(FoundationEssentials)
      // Where the whole of Foundation need not be loaded there is no `Bundle`.
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    #else
      Bundle.main.executablePath
    #endif
  }

  private static var caches: String? {
    if let folder = variable("XDG_CACHE_HOME"), Path.isAbsolute(folder) { return folder }
    guard let home = variable("HOME"), Path.isAbsolute(home) else { return nil }
    #if os(macOS)
      return Path.join(home, "Library/Caches")
    #else
      return Path.join(home, ".cache")
    #endif
  }

  /// Foundation would make a dictionary of all variables for this.
  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
