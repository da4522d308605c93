internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// Gathers what a run has to say and prints it in the format that was asked for. The one place
/// where diagnostics become text.
final class Report {
  private let console: Console
  private let format: ReportFormat
  private var brevity: Brevity?
  private var waiting: [Diagnostic] = []
  private var printed: [Diagnostic] = []
  private var result: [(key: String, json: String)] = []

  init(console: Console, format: ReportFormat, brevity: Brevity? = nil) {
    self.console = console
    self.format = format
    self.brevity = format == .human ? brevity : nil
  }

  var hasErrors: Bool { (printed + waiting).contains { $0.severity == .error } }

  /// How many there are of each severity, the worst first.
  var counts: [(severity: Diagnostic.Severity, count: Int)] {
    Diagnostic.Severity.allCases.sorted(by: >).map { severity in
      (severity, (printed + waiting).filter { $0.severity == severity }.count)
    }
  }

  func add(_ diagnostic: Diagnostic) { waiting.append(diagnostic) }

  func add(_ bag: DiagnosticBag, strict: Bool = false) {
    for var diagnostic in bag.diagnostics {
      if strict, diagnostic.severity == .warning { diagnostic.severity = .error }
      waiting.append(diagnostic)
    }
  }

  /// What the user should know about files that were changed by hand, before or after the plan
  /// was carried out.
  func add(_ plan: OutputPlan, in folder: String, isDone: Bool) {
    for path in plan.kept { add(Diagnostic(.warning, .kept(Path.join(folder, path)))) }
    for path in plan.edited {
      add(Diagnostic(.note, .edited(Path.join(folder, path), isReplaced: isDone)))
    }
    flush()
  }

  /// Prints what has come in since the last time.
  func flush() {
    if let textFormat {
      let chosen = brevity?.pick(waiting) ?? waiting
      console.error(DiagnosticRenderer(textFormat).render(chosen))
    }
    printed += waiting
    waiting = []
  }

  /// Nil for what comes in one piece at the end.
  private var textFormat: DiagnosticFormat? {
    switch format {
    case .human: console.isColoured ? .colour : .plain
    case .github: .github
    case .json, .sarif: nil
    }
  }
}

/// The result of a command: lines for people, members of the JSON report for programs.
protocol Reportable {
  var lines: [String] { get }
  var members: [(key: String, json: String)] { get }
}

extension Report {
  /// The command did its work, and this is what came of it.
  func finish(with result: some Reportable) {
    flush()
    guard textFormat != nil else {
      self.result = result.members
      return
    }
    console.output(result.lines.joined(separator: "\n") + "\n")
  }

  /// The end of the run: the one JSON document that standard output then holds.
  func close(_ status: ExitStatus) {
    flush()
    if format == .sarif {
      let log = SARIFLog(version: Version.current) { Explanation.named($0)?.text }
      console.output(log.text(of: printed))
    }
    guard format == .json else { return }
    let diagnostics = DiagnosticRenderer(.json).render(printed)
    let members = [("status", "\(status.rawValue)")] + result + [("diagnostics", diagnostics)]
    let text = members.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ",\n")
    console.output("{\n\(text)\n}\n")
  }
}

extension Diagnostic.Message {
  fileprivate static func kept(_ path: String) -> Self {
    .init(
      "output-kept", "'\(path)' is no longer generated, but somebody has edited it, so it stays",
      help: "delete it, if it is not needed")
  }

  fileprivate static func edited(_ path: String, isReplaced: Bool) -> Self {
    .init(
      "output-edited",
      isReplaced
        ? "'\(path)' had been edited by hand; that text is beside it, in a hidden file"
        : "'\(path)' has been edited by hand",
      effect: isReplaced ? nil : "the next generate puts its own text in its place")
  }
}
