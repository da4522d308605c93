internal import SeamstressDiagnostics
internal import SeamstressEmission

/// Checks the names of a whole output before any of it touches the disk: no name may lead out of
/// the folder, clash with another on a disk that ignores case, or be one that a system forbids.
struct OutputPaths {
  private var names: CaselessNames
  private var folders = PathFolders()
  /// The folder of the path before, of which there is nothing to find out any more.
  private var checkedFolder = "."

  static func check(_ files: [GeneratedFile]) throws(OutputFailure) {
    var paths = OutputPaths(names: CaselessNames(capacity: files.count))
    for file in files { try paths.add(file.path) }
  }

  private init(names: CaselessNames) { self.names = names }

  private mutating func add(_ path: String) throws(OutputFailure) {
    guard Self.isUsable(path) else { throw .refused(.unusablePath(path)) }
    if let other = names.claim(path, .file) { throw .refused(.samePath(path, other)) }
    let folder = folders.folder(of: path)
    guard folder != checkedFolder else { return }
    try add(folder, of: path)
    checkedFolder = folder
  }

  /// A folder and those that it lies in.
  private mutating func add(_ folder: String, of path: String) throws(OutputFailure) {
    guard folder != "." else { return }
    try add(Path.parent(of: folder), of: path)
    if let other = names.claim(folder, .folder) { throw .refused(.samePath(path, other)) }
  }

  static func isUsable(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      var start = 0
      for index in 0..<bytes.count where bytes[index] == UInt8(ascii: "/") {
        guard isPlain(UnsafeBufferPointer(rebasing: bytes[start..<index])) else { return false }
        start = index + 1
      }
      return isPlain(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// One component: ASCII letters, digits and `_+.-`, not hidden, not a device of Windows.
  private static func isPlain(_ component: UnsafeBufferPointer<UInt8>) -> Bool {
    let dot = UInt8(ascii: ".")
    guard let first = component.first, first != dot, component.count <= 200, component.last != dot
    else { return false }
    var stem = component.count
    for index in 0..<component.count {
      guard isAllowed(component[index]) else { return false }
      if component[index] == dot { stem = min(stem, index) }
    }
    return stem > longestDevice
      || !devices.contains(String(decoding: component[..<stem], as: UTF8.self).uppercased())
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static let longestDevice = 4
  private static let devices: Set<String> = Set(
    ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] })
}

extension Diagnostic.Message {
  static func unusablePath(_ path: String) -> Self {
    .init(
      "output-path", "'\(path)' cannot be the name of a generated file",
      help: "use letters and digits of ASCII, '_', '-', '+' and '.'")
  }

  fileprivate static func samePath(_ path: String, _ other: String) -> Self {
    .init(
      "output-path", "'\(path)' and '\(other)' are the same file where disks ignore case",
      help: "give one of the two another name under 'names' in the configuration")
  }
}
