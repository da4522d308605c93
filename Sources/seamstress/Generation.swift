internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// What `generate` is asked to do, whoever read the words.
struct Generation: Action, Equatable {
  var choice = ProjectChoice()
  var force = false
  /// Where to write what was covered.
  var report: String?
  var shards: Int?
  var watched: [String] = []
  var quiet = false

  var format: ReportFormat { choice.format }
  var brevity: Brevity? { Brevity(choice) }

  func execute(_ session: Session) throws -> ExitStatus {
    let start = ContinuousClock.now
    let report = self.report.map { path in
      TextFile(
        "--report", path, in: session.tool.folder, hand: .report, isForced: force,
        canForce: true)
    }
    switch try Run.prepare(
      choice, session, shards: shards, afresh: report != nil, writing: report)
    {
    case .stopped(let status): return status
    case .ready(let run):
      session.tool.kept.keep(run)
      try WatchedFiles(paths: watched, folder: session.tool.folder).check(run, session.report)
      guard !session.report.hasErrors else { return .findings }
      return try run.finish(session, since: start, force: force, report: report, quiet: quiet)
    }
  }
}

extension Generation {
  /// The usual words, each once: the parser for all commands takes 11 million instructions to look
  /// at them, a thirtieth of a whole run. Nil for anything that it should look at: what is not here,
  /// what is wrong, what could be meant otherwise.
  ///
  ///     generate --document pets.yaml --output Generated/Pets
  init?(plain words: some Collection<String>) {
    var words = words.makeIterator()
    guard words.next() == "generate" else { return nil }
    var seen: [String] = []
    while let word = words.next() {
      guard !seen.contains(word) else { return nil }
      seen.append(word)
      switch word {
      case "--strict": choice.strict = true
      case "--force": force = true
      case "--quiet": quiet = true
      default:
        guard let value = words.next(), set(word, value) else { return nil }
      }
    }
  }

  /// False for anything that is no such option, or no plain value.
  private mutating func set(_ option: String, _ value: String) -> Bool {
    guard !value.isEmpty, !value.hasPrefix("-") else { return false }
    switch option {
    case "--config": choice.config = value
    case "--document": choice.document = value
    case "--output": choice.output = value
    case "--report": report = value
    default: return false
    }
    return true
  }
}
