internal import ArgumentParser
internal import SeamstressGenerator

struct CheckCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: "Say whether the output is current; write nothing.",
      discussion: "Ends with 1, the files that differ and the command that cures it, if it is not.")
  }

  @OptionGroup var options: ProjectOptions

  var format: ReportFormat { options.format }
  var brevity: Brevity? { Brevity(options.choice) }

  func execute(_ session: Session) throws -> ExitStatus {
    switch try Run.prepare(options.choice, session) {
    case .stopped(let status): return status
    case .ready(let run):
      session.tool.kept.keep(run)
      return try compare(run, session)
    }
  }

  private func compare(_ run: Run, _ session: Session) throws -> ExitStatus {
    let outputs = zip(run.outputs, try run.plans()).map { output, plan in
      Drift.Output(folder: output.directory.path, plan: plan)
    }
    for output in outputs { session.report.add(output.plan, in: output.folder, isDone: false) }
    let drift = Drift(outputs: outputs, cure: options.choice.command("generate"))
    session.report.finish(with: drift)
    return drift.isCurrent ? .success : .findings
  }
}
