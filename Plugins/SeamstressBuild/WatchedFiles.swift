import Foundation

/// The files whose change makes a new SDK: the configuration, everything beside it that could be
/// a document, an overlay or a template, and what the configuration names elsewhere.
struct WatchedFiles {
  /// Sorted, each once.
  let paths: [String]

  init(_ configuration: ConfigurationScan, folder: URL, package: URL) {
    var found: Set<String> = [configuration.path]
    found.formUnion(Self.files(below: folder) { Self.kinds.contains($0) })
    for value in configuration.values {
      let url = Self.url(value, from: folder)
      guard Self.isFolder(url) == false else { continue }
      found.insert(url.path(percentEncoded: false))
      // A document may lead on to others beside it, but the whole package is not «beside it».
      let nearby = url.deletingLastPathComponent()
      guard nearby.path != package.standardizedFileURL.path else { continue }
      found.formUnion(Self.files(below: nearby) { Self.kinds.contains($0) })
    }
    if let templates = configuration.templates {
      let url = Self.url(templates, from: folder)
      // With the folders themselves, whose time changes when a template comes or goes.
      found.formUnion(Self.files(below: url, andFolders: true) { _ in true })
      if Self.isFolder(url) == true { found.insert(url.path(percentEncoded: false)) }
    }
    paths = found.sorted()
  }

  private static let kinds: Set<String> = ["yaml", "yml", "json", "mustache"]
  /// A folder that holds more than this is no folder of a document.
  private static let limit = 5_000

  private static func url(_ path: String, from folder: URL) -> URL {
    URL(filePath: path, relativeTo: folder).standardizedFileURL
  }

  /// Nil if there is nothing.
  private static func isFolder(_ url: URL) -> Bool? {
    var isFolder: ObjCBool = false
    let path = url.path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      ? isFolder.boolValue : nil
  }

  private static func files(
    below folder: URL, andFolders: Bool = false, where isWanted: (String) -> Bool
  ) -> [String] {
    let root = folder.standardizedFileURL.path(percentEncoded: false)
    guard let names = FileManager.default.enumerator(atPath: root) else { return [] }
    var found: [String] = []
    var seen = 0
    while let name = names.nextObject() as? String, seen < limit {
      seen += 1
      let url = URL(filePath: name, relativeTo: URL(filePath: root, directoryHint: .isDirectory))
      if url.lastPathComponent.hasPrefix(".") {
        names.skipDescendants()
      } else if isWanted(url.pathExtension.lowercased()), andFolders || isFolder(url) == false {
        found.append(url.standardizedFileURL.path(percentEncoded: false))
      }
    }
    return found
  }
}
