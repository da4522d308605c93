internal import Foundation

/// The text of one file to embed.
struct TemplateText {
  /// Its path below the folder of templates: `types/struct.mustache`.
  let name: String
  let text: String

  init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  init(path: String, root: String) throws {
    guard
      let text = String(data: try Data(contentsOf: URL(fileURLWithPath: path)), encoding: .utf8),
      !text.contains("\0")
    else { throw NotText(path: path) }
    let folder = root.hasSuffix("/") ? root : root + "/"
    name = path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
    self.text = text
  }

  struct NotText: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) is not UTF-8 text" }
  }
}
