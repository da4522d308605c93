internal import ArgumentParser
internal import SeamstressGenerator

struct DocsCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "docs", abstract: "Write the reference: Markdown, a DocC catalog and a site.",
      discussion: """
        A page for each operation, group and type, with samples in Swift, for cURL and for the \
        command line. The configuration names the folder ('outputs: { docs: … }') and hand-written \
        pages to take in ('guides: …').
        """)
  }

  @OptionGroup var options: ProjectOptions

  @Flag(help: "Write into a folder, and over files, that the generator did not make.")
  var force = false

  var format: ReportFormat { options.format }
  var brevity: Brevity? { Brevity(options.choice) }

  func execute(_ session: Session) throws -> ExitStatus {
    let start = ContinuousClock.now
    switch try Run.prepare(options.choice, session, kind: .docs) {
    case .stopped(let status): return status
    case .ready(let run): return try run.finish(session, since: start, force: force)
    }
  }
}
