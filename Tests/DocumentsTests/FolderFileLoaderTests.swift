import Foundation
import SeamstressDocuments
import Testing

@Suite struct FolderFileLoaderTests {
  /// A folder with a document's neighbours, a secret beside it and links to it.
  private func withFolder(_ body: (FolderFileLoader) throws -> Void) throws {
    let manager = FileManager.default
    let base = manager.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let root = base.appendingPathComponent("root/sub")
    defer { try? manager.removeItem(at: base) }
    try manager.createDirectory(at: root, withIntermediateDirectories: true)
    try Data("in".utf8).write(to: root.appendingPathComponent("in.yaml"))
    try Data("secret".utf8).write(to: base.appendingPathComponent("secret.yaml"))
    try Data("twin".utf8).write(to: base.appendingPathComponent("root2"))
    func link(_ name: String, to target: String) throws {
      try manager.createSymbolicLink(
        atPath: base.appendingPathComponent("root/" + name).path, withDestinationPath: target)
    }
    try link("out.yaml", to: "../secret.yaml")
    try link("twin.yaml", to: "../root2")
    try link("up", to: "..")
    try link("fine.yaml", to: "sub/in.yaml")
    try body(FolderFileLoader(besideDocument: base.path + "/root/api.yaml"))
  }

  private func load(_ path: String, _ loader: FolderFileLoader, limit: Int = 100) -> String {
    do throws(FileLoadingError) {
      return String(decoding: try loader.load(path, limit: limit), as: UTF8.self)
    } catch {
      return "\(error)"
    }
  }

  @Test func readsBelowTheFolderOnly() throws {
    try withFolder { loader in
      #expect(load("sub/in.yaml", loader) == "in")
      #expect(load("fine.yaml", loader) == "in")
      #expect(load("out.yaml", loader) == "outside")
      #expect(load("twin.yaml", loader) == "outside")
      #expect(load("up/secret.yaml", loader) == "outside")
      #expect(load("../secret.yaml", loader) == "outside")
      #expect(load("none.yaml", loader) == "missing")
      #expect(load("sub/in.yaml\0.txt", loader) == "missing")
      #expect(load("sub", loader) == "notAFile")
      #expect(load("sub/in.yaml", loader, limit: 1) == "tooLarge")
    }
  }
}
