internal import ArgumentParser
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
}
