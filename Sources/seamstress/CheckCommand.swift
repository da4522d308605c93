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

  func execute(_ session: Session) throws -> ExitStatus {
    switch try Run.prepare(options, session) {
    case .stopped(let status): return status
    case .ready(let run): return try compare(run, session)
    }
  }

  private func compare(_ run: Run, _ session: Session) throws -> ExitStatus {
    let plan: OutputPlan
    do {
      plan = try run.output.plan(run.product.files, inputs: run.sources)
    } catch {
      throw Failure(error, at: run.outputPlace)
    }
    session.report.add(plan, in: run.output.path, isDone: false)
    let drift = Drift(plan: plan, folder: run.output.path, cure: options.command("generate"))
    session.report.finish(with: drift)
    return plan.isCurrent ? .success : .findings
  }
}
