/// A file to write: its path below the output folder, with `/`, and its bytes.
package struct GeneratedFile: Sendable, Equatable {
  package var path: String
  package var contents: [UInt8]

  package init(path: String, contents: [UInt8]) {
    self.path = path
    self.contents = contents
  }
}
