internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// A single file that a command writes where the user said.
enum TextFile {
  static func write(_ text: String, to path: String) throws(Failure) {
    do {
      try Disk.replace(path, Array(text.utf8))
    } catch {
      throw Failure(.disk, .init("file-not-written", "\(error)"))
    }
  }
}
