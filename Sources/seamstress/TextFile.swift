internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// A single file that a command writes where the user said.
enum TextFile {
  /// - Returns: The folder that was made for it, the outermost of several.
  @discardableResult
  static func write(_ contents: [UInt8], to path: String) throws(Failure) -> String? {
    do {
      return try Disk.replace(path, contents).first
    } catch {
      throw Failure(.file, .init("file-not-written", "\(error)"))
    }
  }
}
