/// Where the files come from that a document refers to; tests use one of their own.
package protocol FileLoader {
  /// The bytes of a file, by its path from the folder of the root document: `models/pet.yaml`.
  /// The path has no `.` or `..` in it. What the loader follows (symbolic links) must not leave
  /// that folder.
  func load(_ path: String, limit: Int) throws(FileLoadingError) -> [UInt8]
}

package enum FileLoadingError: Error, Equatable {
  case missing
  /// A symbolic link leads out of the folder.
  case outside
  /// A folder, a device, a pipe.
  case notAFile
  case tooLarge
  case unreadable
}
