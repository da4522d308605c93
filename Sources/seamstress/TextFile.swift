internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// A single file that a command writes where the user said, beside what it reads and generates.
///
/// What is there already is replaced if it is empty or an earlier run wrote it, so that CI can write
/// its report again, and else only with `--force`. A link is followed; a pipe or a device is written
/// into.
///
///     let file = TextFile("--report", "coverage.json", in: ".", hand: .report)
///     try file.check(configuration, inputs)     // before there is anything to write
///     try file.write(bytes)
struct TextFile {
  /// How a text begins that a command writes, blanks aside: a formatter may have been at it.
  enum Hand: String {
    case report = "{\"operations\":{\"generated\":"
    case overlay = "overlay:1.0.0info:title:\"Swiftsamplesfor"
  }

  let path: String
  private let option: String
  private let hand: Hand?
  private let isForced: Bool
  private let canForce: Bool

  /// - Parameter hand: how the text begins; nil if what is there already is never ours.
  init(
    _ option: String, _ path: String, in folder: String, hand: Hand? = nil,
    isForced: Bool = false, canForce: Bool = false
  ) {
    self.path = Path.join(folder, path)
    (self.option, self.hand, self.isForced, self.canForce) = (option, hand, isForced, canForce)
  }

  /// Whether there is anything that writing would replace.
  var isThere: Bool { !isSpecial && (try? Disk.status(path)) != nil }

  /// A pipe or a device, or a file that is open already, such as `/dev/stdout`.
  private var isSpecial: Bool {
    Disk.openFile(path) != nil || (try? Disk.status(path, followingLinks: true))?.kind == .other
  }

  /// - Returns: The folder that was made for it, the outermost of several.
  @discardableResult
  func write(_ contents: [UInt8]) throws(Failure) -> String? {
    do {
      if isSpecial {
        try Disk.pour(contents, into: path)
        return nil
      }
      return try Disk.replace(try target, contents).first
    } catch {
      throw Failure(.file, .init("file-not-written", "\(error)"))
    }
  }
}

extension TextFile {
  /// The file itself, or what the link leads to that lies there.
  private var target: String {
    get throws {
      guard try Disk.status(path)?.kind == .link else { return path }
      return try Disk.destination(of: path)
    }
  }

  /// Refuses to write over what the run reads, into a folder that it owns, or over what is somebody
  /// else's.
  func check(_ configuration: Configuration, _ inputs: Inputs) throws {
    guard !isSpecial else { return }
    for (kind, file, place) in configuration.files(inputs) where isSame(file) {
      throw Failure(.usage, .isInput(path, kind, option), at: place)
    }
    if let folder = OutputFolders(configuration).folder(touching: path) {
      throw Failure(.usage, .isInOutput(path, folder.path, option), at: folder.place)
    }
    guard let status = try Disk.status(path, followingLinks: true) else { return }
    guard status.kind == .file else { throw Failure(.usage, .isFolder(path, option)) }
    guard try isForced || status.size == 0 || isOurs() else {
      throw Failure(.usage, .exists(path, option, canForce: canForce))
    }
  }

  /// The same for files that are known only after the document is read.
  func refuse(referenced files: [SourceFile]) throws {
    guard !isSpecial else { return }
    for file in files where isSame(file.path) {
      throw Failure(.usage, .isInput(path, "a file", option))
    }
  }

  /// Whether both are one file, whatever they are called.
  private func isSame(_ other: String) -> Bool {
    guard let own = try? Disk.status(path, followingLinks: true) else { return false }
    return own.identity == (try? Disk.status(other, followingLinks: true))?.identity
  }

  private func isOurs() throws -> Bool {
    guard let hand else { return false }
    let visible = try Disk.head(of: path, 512).filter { $0 > UInt8(ascii: " ") }
    return visible.starts(with: hand.rawValue.utf8)
  }
}

extension Configuration {
  /// What a run starts from, in words, with the path and the place where it is named.
  fileprivate func files(_ inputs: Inputs) -> [(kind: String, path: String, (any Located)?)] {
    var files = [("the document", inputs.document.path, place("document"))]
    files += inputs.overlays.map { ("an overlay", $0.path, place("overlays")) }
    if let file { files.append(("the configuration", file.path, nil)) }
    for (kind, folder) in [("templates", templates), ("guides", guides)] {
      guard let folder, let names = try? Disk.tree(folder) else { continue }
      files += names.map { ("one of the \(kind)", $0, place(kind)) }
    }
    return files
  }
}

extension Diagnostic.Message {
  fileprivate static func isInput(_ path: String, _ kind: String, _ option: String) -> Self {
    .init(
      "file-is-input", "'\(path)' is \(kind) that is read", effect: "nothing is written",
      help: "name another file after \(option)")
  }

  fileprivate static func isInOutput(_ path: String, _ folder: String, _ option: String) -> Self {
    .init(
      "file-in-output", "'\(path)' is in the way of what is generated into '\(folder)'",
      effect: "nothing is written", help: "name a file outside of that folder after \(option)")
  }

  fileprivate static func isFolder(_ path: String, _ option: String) -> Self {
    .init(
      "file-exists", "'\(path)' is a folder", effect: "nothing is written",
      help: "name a file after \(option)")
  }

  fileprivate static func exists(_ path: String, _ option: String, canForce: Bool) -> Self {
    .init(
      "file-exists", "'\(path)' exists already, and Seamstress did not write it",
      effect: "nothing is written",
      help: canForce
        ? "pass --force to replace it, or name another file after \(option)"
        : "move it away, or name another file after \(option)")
  }
}
