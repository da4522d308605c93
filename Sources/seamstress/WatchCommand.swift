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
        the output stays as it was, until the mistake is gone.
        """)
  }

  @OptionGroup var options: ProjectOptions

  /// For tests and measurements.
  @Option(help: .hidden)
  var runs: Int?

  var format: ReportFormat { options.format }
  var brevity: Brevity? { Brevity(options.choice) }

  func execute(_ session: Session) throws -> ExitStatus {
    var files = WatchedState()
    var status = try round(session, &files)
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
    let report = Report(console: session.console, format: options.format, brevity: brevity)
    let log = ReadLog()
    let status: ExitStatus
    files.watch(session.tool.watchable(options))
    do {
      status = try generate(Session(tool: session.tool, report: report, log: log), start, &files)
    } catch let failure as Failure {
      report.add(failure.diagnostic)
      status = failure.status
    } catch let failure as Disk.Failure {
      report.add(Failure(failure).diagnostic)
      status = .file
    }
    files.watch(log.stamps)
    report.flush()
    if status != .success {
      session.console.output("\(ClockTime.now)  not generated; the output is as it was\n")
    }
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
      let time = Summary.milliseconds(ContinuousClock.now - start)
      let changes = ChangedNames(plans).line
      session.report.flush()
      session.console.output("\(ClockTime.now)  \(changes)  \(time) ms\n")
      return .success
    }
  }
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
