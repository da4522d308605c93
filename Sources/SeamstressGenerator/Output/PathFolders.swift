/// The folders of paths that come folder by folder, as those of an output do: the text of a folder
/// is made once for all the files in it.
struct PathFolders {
  private var last = "."

  /// What `Path.parent(of:)` says.
  mutating func folder(of path: String) -> String {
    if !isInLast(path) { last = Path.parent(of: path) }
    return last
  }

  /// Whether a path is plainly a name in the folder of the path before.
  private func isInLast(_ path: String) -> Bool {
    let folder = last == "." ? "" : last
    let inside = path.utf8.withContiguousStorageIfAvailable { path in
      folder.utf8.withContiguousStorageIfAvailable { folder in
        Self.isName(path, in: folder)
      }
    }
    return (inside ?? false) ?? false
  }

  private static func isName(
    _ path: UnsafeBufferPointer<UInt8>, in folder: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let slash = UInt8(ascii: "/")
    var start = 0
    if !folder.isEmpty {
      guard path.count > folder.count, path[folder.count] == slash else { return false }
      while start < folder.count {
        guard path[start] == folder[start] else { return false }
        start &+= 1
      }
      start &+= 1
    }
    // A name such as `..` is not one of a file; what starts with a dot is looked at with care.
    guard start < path.count, path[start] != UInt8(ascii: ".") else { return false }
    while start < path.count {
      guard path[start] != slash else { return false }
      start &+= 1
    }
    return true
  }
}
