/// Paths as text: joined, taken apart and made shorter to read, without asking the disk.
package enum Path {
  package static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

  /// `path` seen from `folder`; an absolute path stays as it is.
  package static func join(_ folder: String, _ path: String) -> String {
    if isAbsolute(path) || folder.isEmpty || folder == "." { return normal(path) }
    return normal(folder + "/" + path)
  }

  /// The folder that holds `path`: `.` for a bare name, `/` for a path at the root.
  package static func parent(of path: String) -> String { parts(of: path).folder }

  package static func name(of path: String) -> String { parts(of: path).name }

  /// `Models/Pet.swift` is the folder `Models` and the name `Pet.swift`.
  package static func parts(of path: String) -> (folder: String, name: String) {
    var whole = normal(path)
    return whole.withUTF8 { bytes in
      let name = bytes[(lastSlash(bytes).map { $0 + 1 } ?? 0)...]
      let text = String(decoding: name, as: UTF8.self)
      if text == ".." {
        return (String(decoding: bytes, as: UTF8.self) + "/..", text)
      }
      guard name.startIndex > 1 else { return (name.startIndex == 0 ? "." : "/", text) }
      return (String(decoding: bytes[..<(name.startIndex - 1)], as: UTF8.self), text)
    }
  }

  private static func lastSlash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = bytes.count
    while index > 0 {
      index &-= 1
      if bytes[index] == slash { return index }
    }
    return nil
  }

  /// Without `.` components, doubled slashes and `folder/..`: `spec/../Generated` is `Generated`.
  package static func normal(_ path: String) -> String {
    if isNormal(path) { return path }
    var components: [Substring] = []
    for component in path.split(separator: "/") where component != "." {
      if component == "..", let last = components.last, last != ".." {
        components.removeLast()
      } else if component != ".." || !isAbsolute(path) {
        components.append(component)
      }
    }
    let joined = components.joined(separator: "/")
    return isAbsolute(path) ? "/" + joined : joined.isEmpty ? "." : joined
  }

  /// How one gets from a folder to `path`, both absolute: `../openapi.yaml`.
  package static func relative(_ path: String, from folder: String) -> String {
    let (path, folder) = (path.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(path, folder).prefix { $0 == $1 }.count
    let components = folder.dropFirst(shared).map { _ in ".." } + path.dropFirst(shared)
    return components.isEmpty ? "." : components.joined(separator: "/")
  }

  /// Whether there is plainly nothing to do: no doubled slash, none at the end, and no component
  /// of nothing but dots.
  private static func isNormal(_ path: String) -> Bool {
    path.utf8.withContiguousStorageIfAvailable(isNormal) ?? false
  }

  private static func isNormal(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    // Whether the last component has had nothing but dots so far.
    var isDots = true
    while index < bytes.count {
      let byte = bytes[index]
      index &+= 1
      if byte == slash {
        if isDots, index > 1 { return false }
        isDots = true
      } else if byte != UInt8(ascii: ".") {
        isDots = false
      }
    }
    return !isDots
  }

  private static let slash = UInt8(ascii: "/")
}
