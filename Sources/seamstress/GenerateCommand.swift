internal import ArgumentParser
internal import SeamstressGenerator

struct GenerateCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "generate", abstract: "Write what the configuration asks for.",
      discussion: """
        Files that do not change are not touched. Files that are no longer asked for are deleted \
        if they are still as the generator left them.
        """)
  }

  @OptionGroup var options: ProjectOptions

  @Flag(help: "Write into a folder, and over files, that the generator did not make.")
  var force = false

  @Option(
    help: ArgumentHelp("Also write what was covered, as JSON.", valueName: "file"),
    completion: .file())
  var report: String?

  @OptionGroup(title: "For build systems") var build: BuildOptions

  var format: ReportFormat { options.format }
  var brevity: Brevity? { Brevity(options) }

  func validate() throws { try EmptyName.refuse([("--report", report)]) }

  func execute(_ session: Session) throws -> ExitStatus {
    let start = ContinuousClock.now
    switch try Run.prepare(
      options, session, shards: build.shards, afresh: report != nil)
    {
    case .stopped(let status): return status
    case .ready(let run):
      session.tool.kept.keep(run)
      try build.check(run, session.report, folder: session.tool.folder)
      guard !session.report.hasErrors else { return .findings }
      return try run.finish(
        session, since: start, force: force, report: report, quiet: build.quiet)
    }
  }
}
