internal import SeamstressDiagnostics
internal import SeamstressReference

/// The guides of a run: the Markdown files of the folder that the configuration names, in the order
/// of their names. `02-errors.md` is the guide `errors`.
struct GuideSource {
  let configuration: Configuration

  func read() throws -> [Guide] {
    guard let folder = configuration.guides else { return [] }
    let place = configuration.place("guides")
    return try Failure.locating(place) {
      guard try Disk.status(folder, followingLinks: true)?.kind == .folder else {
        throw Failure(.usage, .noGuides(folder), at: place)
      }
      return try Disk.entries(of: folder).filter { $0.hasSuffix(".md") }.sorted().map { name in
        let path = Path.join(folder, name)
        let bytes = try Inputs.bytes(of: path)
        return Guide(name: Self.title(name), source: SourceFile(path: path, bytes: bytes))
      }
    }
  }

  private static func title(_ file: String) -> String {
    let stem = file.dropLast(3)
    let number = stem.prefix { $0.isNumber }
    let rest = stem.dropFirst(number.count)
    return number.isEmpty || rest.first != "-" ? String(stem) : String(rest.dropFirst())
  }
}

extension Diagnostic.Message {
  fileprivate static func noGuides(_ path: String) -> Self {
    .init(
      "guides-missing", "there is no folder '\(path)' to take guides from",
      help: NearPath.help(for: path, .folder))
  }
}
