import Foundation
import SeamstressGenerator

/// A folder of its own for one test, gone when the test lets go of it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let base = FileManager.default.temporaryDirectory
    path = base.appendingPathComponent("seamstress tests \(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// A folder in another one.
  init(in folder: TemporaryFolder, named name: String) throws {
    path = folder.path(name)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    let path = path(name)
    try FileManager.default.createDirectory(
      atPath: Path.parent(of: path), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(name), withDestinationPath: target)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Everything below a folder, hidden files too, with contents: to compare a tree with itself.
  func tree(_ name: String = ".") -> [String: String] {
    var result: [String: String] = [:]
    let names = FileManager.default.enumerator(atPath: path(name))
    while let file = names?.nextObject() as? String {
      let whole = "\(name)/\(file)"
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path(whole), isDirectory: &isFolder)
      result[file] = isFolder.boolValue ? "folder" : text(whole) ?? "unreadable"
    }
    return result
  }

  /// The names below a folder that are not the generator's own dot files.
  func files(_ name: String) -> [String] {
    let visible = tree(name).filter { path, contents in
      contents != "folder" && !Path.name(of: path).hasPrefix(".")
    }
    return visible.keys.sorted()
  }

  /// What changes when a file is written again, even with the same bytes.
  func stamp(_ name: String) throws -> [String] {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    let keys: [FileAttributeKey] = [.systemFileNumber, .modificationDate]
    return keys.map { key in attributes[key].map { "\($0)" } ?? "none" }
  }
}
