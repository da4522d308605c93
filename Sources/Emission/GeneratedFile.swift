/// One file of the output, complete, before anything is written to disk.
package struct GeneratedFile: Sendable, Equatable {
  /// Relative to the output folder, with `/` between components: `ACS/Credentials.swift`.
  package var path: String
  package var contents: [UInt8]

  package init(path: String, contents: [UInt8]) {
    self.path = path
    self.contents = contents
  }

  package init(path: String, text: String) {
    self.init(path: path, contents: Array(text.utf8))
  }
}
