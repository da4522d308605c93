internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// A single file that a command writes where the user said.
enum TextFile {
  static func write(_ contents: [UInt8], to path: String) throws(Failure) {
    do {
      try Disk.replace(path, contents)
    } catch {
      throw Failure(.file, .init("file-not-written", "\(error)"))
    }
  }
}
