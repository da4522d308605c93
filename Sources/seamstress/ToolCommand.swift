internal import ArgumentParser
internal import SeamstressGenerator

/// What a line of words asks for, whoever read them.
protocol Action {
  var format: ReportFormat { get }
  /// For a command whose purpose is something else than to show what is wrong.
  var brevity: Brevity? { get }
  func execute(_ session: Session) throws -> ExitStatus
}

extension Action {
  var brevity: Brevity? { nil }
}

/// A command that does something, as opposed to one that only has subcommands.
protocol ToolCommand: ParsableCommand, Action {}

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
