internal import SeamstressDiagnostics

/// What a path that leads nowhere was probably meant to be: the nearest name in its folder.
///
///     NearPath.help(for: "spec/petstroe.yaml", .file)   // "did you mean 'spec/petstore.yaml'?"
enum NearPath {
  /// Nil where nothing of this kind has a name that is near.
  static func help(for path: String, _ kind: Disk.Kind) -> String? {
    let (folder, name) = Path.parts(of: path)
    guard let names = try? Disk.entries(of: folder) else { return nil }
    let candidates = names.lazy.filter { name in
      (try? Disk.status(Path.join(folder, name), followingLinks: true))?.kind == kind
    }
    guard let near = NearMiss.best(for: name, among: candidates) else { return nil }
    return "did you mean '\(Path.join(folder, near))'?"
  }
}
