internal import ArgumentParser
internal import SeamstressGenerator

/// A command that does something, as opposed to one that only has subcommands.
protocol ToolCommand: ParsableCommand {
  var format: ReportFormat { get }
  func execute(_ session: Session) throws -> ExitStatus
}

/// What a command works with.
struct Session {
  let tool: CommandLineTool
  let report: Report
  /// Where a run writes down what it reads, if somebody wants to know.
  var log: ReadLog?

  var console: Console { tool.console }
}

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case human, json, github, sarif
}
