internal import SeamstressGenerator

extension Run {
  /// Writes all folders and says what came of it, unless it went well and nobody wants to know.
  func finish(
    _ session: Session, since start: ContinuousClock.Instant, force: Bool,
    report: TextFile? = nil, quiet: Bool = false
  ) throws -> ExitStatus {
    try report?.refuse(referenced: files)
    let plans = try write(force: force)
    let newFolder = try report.flatMap { file in
      try file.write(Array((product.report?.json ?? product.coverage.json).utf8))
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
