internal import SeamstressGenerator

extension Run {
  /// Writes all folders and says what came of it, unless it went well and nobody wants to know.
  func finish(
    _ session: Session, since start: ContinuousClock.Instant, force: Bool, report: String? = nil,
    quiet: Bool = false
  ) throws -> ExitStatus {
    let plans = try write(force: force)
    let newFolder = try report.flatMap { path in
      let text = product.report?.json ?? product.coverage.json
      return try TextFile.write(Array(text.utf8), to: Path.join(session.tool.folder, path))
    }
    note(plans, session.report)
    let summary = Summary(
      run: self, plans: plans, time: ContinuousClock.now - start, newFolder: newFolder)
    if !quiet { session.report.finish(with: summary) }
    return .success
  }

  /// What the user should know about files that somebody had changed.
  func note(_ plans: [OutputPlan], _ report: Report) {
    for (output, plan) in zip(outputs, plans) {
      report.add(plan, in: output.directory.path, isDone: true)
    }
  }
}
