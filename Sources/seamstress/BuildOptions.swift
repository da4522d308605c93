internal import ArgumentParser
internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// The options for build systems, which fix the names of files before a document is read.
struct BuildOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write exactly this many Swift files, whatever the document holds.",
      discussion: "SeamstressShard1.swift and so on, for build systems that ask for names first.",
      valueName: "count"))
  var shards: Int?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The files that the build watches; to read any other is an error.", valueName: "file"),
    completion: .file())
  var watched: [String] = []

  @Flag(help: "Say nothing of a run that went well.")
  var quiet = false

  func validate() throws {
    if let shards, !Shards.range.contains(shards) {
      let range = "\(Shards.range.lowerBound) to \(Shards.range.upperBound)"
      throw ValidationError("'--shards' takes a number from \(range)")
    }
  }

  /// What a build does not watch can change without a new build, and then the SDK is stale and
  /// nobody knows.
  func check(_ run: Run, _ report: Report, folder: String) throws {
    guard !watched.isEmpty else { return }
    let known = Set(try watched.compactMap { try Self.identity(Path.join(folder, $0)) })
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
