/// Paths as text: joined, taken apart and made shorter to read, without asking the disk.
package enum Path {
  package static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

  /// `path` seen from `folder`; an absolute path stays as it is.
  package static func join(_ folder: String, _ path: String) -> String {
    if isAbsolute(path) || folder.isEmpty || folder == "." { return normal(path) }
    return normal(folder + "/" + path)
  }

  /// The folder that holds `path`: `.` for a bare name, `/` for a path at the root.
  package static func parent(of path: String) -> String {
    let whole = normal(path)
    guard let slash = whole.utf8.lastIndex(of: slash) else { return whole == ".." ? "../.." : "." }
    if whole.utf8[slash...].elementsEqual("/..".utf8) { return whole + "/.." }
    return slash == whole.startIndex ? "/" : String(whole[..<slash])
  }

  package static func name(of path: String) -> String {
    let whole = normal(path)
    guard let slash = whole.utf8.lastIndex(of: slash) else { return whole }
    return String(whole[whole.utf8.index(after: slash)...])
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
    var length = 0
    var isDots = true
    var isFirst = true
    for byte in path.utf8 {
      if byte != slash {
        isDots = isDots && byte == UInt8(ascii: ".")
        length += 1
        continue
      }
      if isDots, length > 0 || !isFirst { return false }
      (length, isDots, isFirst) = (0, true, false)
    }
    return !isDots
  }

  private static let slash = UInt8(ascii: "/")
}
