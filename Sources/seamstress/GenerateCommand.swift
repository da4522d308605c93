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
  var brevity: Brevity? { generation.brevity }

  var generation: Generation {
    Generation(
      choice: options.choice, force: force, report: report, shards: build.shards,
      watched: build.watched, quiet: build.quiet)
  }

  /// What the words ask for, if they begin with the command's name and nothing is wrong.
  static func generation(_ words: [String]) -> Generation? {
    guard words.first == configuration.commandName else { return nil }
    return (try? parse(Array(words.dropFirst())))?.generation
  }

  func validate() throws { try EmptyName.refuse([("--report", report)]) }

  func execute(_ session: Session) throws -> ExitStatus { try generation.execute(session) }
}
