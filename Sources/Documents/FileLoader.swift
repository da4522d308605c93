/// Where the files come from that a document refers to; tests use one of their own.
package protocol FileLoader {
  /// The bytes of the file at a path below the root document's folder.
  func load(_ path: String) throws -> [UInt8]
}
