/// One file of the output, complete, before anything is written to disk.
package struct GeneratedFile: Sendable {
  /// Relative to the output folder, with `/` between components: `ACS/Credentials.swift`.
  package var path: String
  package let contents: [UInt8]
  /// The SHA-256 digest of the contents, if somebody has computed it. Of a whole output they cost as
  /// much as all that is read, and the note of a run needs them as well as the manifest.
  package var digest: String?

  package init(path: String, contents: [UInt8], digest: String? = nil) {
    self.path = path
    self.contents = contents
    self.digest = digest
  }

  package init(path: String, text: String) {
    self.init(path: path, contents: Array(text.utf8))
  }
}

extension GeneratedFile: Equatable {
  package static func == (left: GeneratedFile, right: GeneratedFile) -> Bool {
    left.path == right.path && left.contents == right.contents
  }
}
