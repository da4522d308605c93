#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import SeamstressDiagnostics

/// A folder of templates on disk.
package enum TemplateFolder {
  /// Reads every file below the folder that an overlay may hold, in the order of their paths.
  /// Hidden files and a README are for people and are left out.
  ///
  /// - Throws: the error of the file system if the folder or a file in it cannot be read.
  package static func read(_ folder: String) throws -> [TemplateOverlay.SourceText] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { path in isTemplate(path) && !isDirectory("\(folder)/\(path)") }
      .map { path in
        let whole = "\(folder)/\(path)"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
        return .init(path: path, source: SourceFile(path: whole, bytes: Array(bytes)))
      }
  }

  /// Whether an overlay takes this file of a folder.
  package static func isTemplate(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return !parts.contains { $0.hasPrefix(".") } && parts.last?.hasPrefix("README") != true
  }

  private static func isDirectory(_ path: String) -> Bool {
    #if canImport(FoundationEssentials)
      var isDirectory = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
    #else
      var isDirectory: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        && isDirectory.boolValue
    #endif
  }
}
