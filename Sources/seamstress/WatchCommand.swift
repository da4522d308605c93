internal import ArgumentParser
internal import SeamstressDiagnostics
internal import SeamstressGenerator

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

struct WatchCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "watch", abstract: "Generate, and again after each change, until interrupted.",
      discussion: """
        Prints a line for each run, with the operations and types that changed. After a mistake \
        the output stays as it was, until the mistake is gone. With --format json or sarif each \
        run prints a document of its own.
        """)
  }

  @OptionGroup var options: ProjectOptions

  /// For tests and measurements.
  @Option(help: .hidden)
  var runs: Int?

  /// Each run has a report of its own, in the format that was asked for.
  var format: ReportFormat { .human }

  func execute(_ session: Session) throws -> ExitStatus {
    var files = WatchedState()
    var status = try round(session, &files)
    // No file can mend a command line that lacks something.
    if status == .usage, options.choice.project(in: session.tool.folder).configurationPaths.isEmpty
    {
      return status
    }
    var count = 1
    while runs.map({ count < $0 }) ?? true {
      usleep(50_000)
      guard files.hasChanged() else { continue }
      settle(&files)
      status = try round(session, &files)
      count += 1
    }
    return status
  }

  /// Editors write in several steps; the last of them counts. A file that is gone may come back.
  private func settle(_ files: inout WatchedState) {
    let end = ContinuousClock.now + .milliseconds(500)
    repeat {
      usleep(30_000)
    } while files.hasChanged() || files.lacksAFile && ContinuousClock.now < end
    files.acceptWhatIsGone()
  }

  /// One run, with a report of its own.
  private func round(_ session: Session, _ files: inout WatchedState) throws -> ExitStatus {
    let start = ContinuousClock.now
    let report = Report(
      console: session.console, format: options.format, brevity: Brevity(options.choice))
    let log = ReadLog()
    let status: ExitStatus
    var hasWritten = false
    files.watch(session.tool.watchable(options))
    do {
      status = try generate(Session(tool: session.tool, report: report, log: log), start, &files)
    } catch let failure as Failure {
      report.add(failure.diagnostic)
      (status, hasWritten) = (failure.status, failure.hasWritten)
    } catch let failure as Disk.Failure {
      report.add(Failure(failure).diagnostic)
      status = .file
    }
    files.watch(log.stamps)
    if status != .success {
      let output = hasWritten ? "" : "; the output is as it was"
      report.finish(with: Round(text: "not generated\(output)"))
    }
    report.close(status)
    return status
  }

  private func generate(
    _ session: Session, _ start: ContinuousClock.Instant, _ files: inout WatchedState
  ) throws -> ExitStatus {
    switch try Run.prepare(options.choice, session) {
    case .stopped(let status): return status
    case .ready(let run):
      defer { run.product.discard() }
      files.watch(run.files.map(\.path))
      let plans = try run.write(force: false)
      run.note(plans, session.report)
      let time = ContinuousClock.now - start
      let text = "\(ChangedNames(plans).line)  \(Summary.milliseconds(time)) ms"
      let summary = Summary(run: run, plans: plans, time: time)
      session.report.finish(with: Round(text: text, members: summary.members))
      return .success
    }
  }
}

/// `15:04:05  ~ Pets.list  + Owner  41 ms`; for programs what `generate` gives them.
fileprivate struct Round: Reportable {
  let text: String
  var members: [(key: String, json: String)] = []

  var lines: [String] { ["\(ClockTime.now)  \(text)"] }
}

/// `15:04:05`, as the clock on the wall has it.
fileprivate enum ClockTime {
  static var now: String {
    var now = time(nil)
    var clock = tm()
    localtime_r(&now, &clock)
    return [clock.tm_hour, clock.tm_min, clock.tm_sec]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
