internal import SeamstressDiagnostics
internal import SeamstressTemplating

/// The templates of a run: those in the program, with the user's own in their place.
struct TemplateSource {
  let configuration: Configuration
  let bag: DiagnosticBag

  init(_ configuration: Configuration, _ bag: DiagnosticBag) {
    self.configuration = configuration
    self.bag = bag
  }

  /// The names of the files that a folder of templates holds.
  static func names(in folder: String) throws -> [String] {
    try files(in: folder).map(\.path)
  }

  private static func files(in folder: String) throws -> [TemplateOverlay.SourceText] {
    try Disk.tree(folder).compactMap { path in
      let name = folder == "." ? path : String(path.dropFirst(folder.count + 1))
      guard TemplateFolder.isTemplate(name),
        try Disk.status(path, followingLinks: true)?.kind != .folder
      else { return nil }
      return .init(path: name, source: SourceFile(path: path, bytes: try Inputs.bytes(of: path)))
    }
    .sorted { $0.path < $1.path }
  }

  func read() throws -> [TemplateFile] {
    guard let folder = configuration.templates else { return .embedded }
    let place = configuration.place("templates")
    let files = try Failure.locating(place) {
      guard try Disk.status(folder, followingLinks: true)?.kind == .folder else {
        throw Failure(.usage, .noFolder(folder), at: place)
      }
      return try Self.files(in: folder)
    }
    files.forEach(check)
    return TemplateOverlay(files).apply(to: .embedded, bag)
  }

  /// A template that makes a file of its own gives it its name.
  private func check(_ file: TemplateOverlay.SourceText) {
    let extra = TemplateOverlay.extra
    guard file.path.hasPrefix(extra), file.path.hasSuffix(TemplateFile.ending) else { return }
    let name = String(file.path.dropFirst(extra.count).dropLast(TemplateFile.ending.count))
    guard !OutputPaths.isUsable(name) else { return }
    bag.error(.unusablePath(name), at: SourceSpan(file: file.source, start: 0, end: 0))
  }
}

extension Diagnostic.Message {
  fileprivate static func noFolder(_ path: String) -> Self {
    .init(
      "templates-missing", "there is no folder '\(path)' to take templates from",
      help: NearPath.help(for: path, .folder))
  }
}
