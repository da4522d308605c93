internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// The files that a build watches, if it is one.
struct WatchedFiles {
  let paths: [String]
  /// The folder that they are seen from.
  let folder: String

  /// What a build does not watch can change without a new build, and then the SDK is stale and
  /// nobody knows.
  func check(_ run: Run, _ report: Report) throws {
    guard !paths.isEmpty else { return }
    let known = Set(try paths.compactMap { try Self.identity(Path.join(folder, $0)) })
    for file in run.files {
      guard let identity = try Self.identity(file.path), !known.contains(identity) else { continue }
      report.add(
        Diagnostic(.error, .notWatched(file.path), span: SourceSpan(file: file, start: 0, end: 0)))
    }
  }

  private static func identity(_ path: String) throws -> [UInt64]? {
    try Disk.status(path, followingLinks: true)?.identity
  }
}

extension Diagnostic.Message {
  fileprivate static func notWatched(_ path: String) -> Self {
    .init(
      "build-input", "the build does not watch this file, so it would not notice a change of it",
      effect: "nothing is written",
      help: """
        if it is new, plan the build anew: touch Package.swift; if not, let it lie in the folder of \
        the target, with a name that ends in .yaml, .yml or .json
        """)
  }
}
