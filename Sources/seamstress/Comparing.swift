internal import SeamstressComparison
internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// One run of `diff`: both documents, what is said of them, the comparison.
///
/// Nothing is printed as a result unless both could be read without an error: what was not compared
/// must not look like what did not change.
struct Comparing {
  let command: DiffCommand
  let session: Session

  func run() throws -> ExitStatus {
    let bag = DiagnosticBag()
    guard let configuration = try project.configuration(bag) else {
      session.report.add(bag)
      return .usage
    }
    let new = try Inputs(configuration)
    let old = try new.reading(Path.join(session.tool.folder, command.old))
    let bags = (old: DiagnosticBag(), new: DiagnosticBag())
    let progress = Progress("comparing \(Path.name(of: new.document.path))", session.console)
    let comparison = try progress.during {
      try Pipeline().compare(configuration, old: (old, bags.old), new: (new, bags.new))
    }
    session.report.add(bag, strict: configuration.strict)
    report(bags.old, bags.new, strict: configuration.strict)
    guard let comparison else { return stop(.file) }
    guard !session.report.hasErrors else { return stop(.findings) }
    return finish(comparison)
  }

  private var project: Project {
    get throws {
      let project = Project(
        configurationPath: command.config, document: command.new, strict: command.strict,
        folder: session.tool.folder)
      if command.new == nil, command.config == nil, !project.hasConfiguration {
        throw Failure(.usage, .noNewDocument)
      }
      return project
    }
  }

  /// Of the old document only what keeps it from being compared, of the new one what is new.
  private func report(_ old: DiagnosticBag, _ new: DiagnosticBag, strict: Bool) {
    let known = Set(old.diagnostics.map(Words.init))
    let shown = DiagnosticBag()
    for diagnostic in old.diagnostics where diagnostic.severity == .error { shown.add(diagnostic) }
    session.report.add(shown)
    let news = DiagnosticBag()
    for diagnostic in new.diagnostics {
      if diagnostic.severity == .error || !known.contains(Words(diagnostic)) {
        news.add(diagnostic)
      }
    }
    session.report.add(news, strict: strict)
  }

  private struct Words: Hashable {
    let id: String
    let text: String

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.message.id
      text = diagnostic.message.text
    }
  }

  private func stop(_ status: ExitStatus) -> ExitStatus {
    session.report.add(Diagnostic(.error, .notCompared))
    return status
  }

  private func finish(_ comparison: APIComparison) -> ExitStatus {
    let level = command.failOn?.impact
    if [.github, .sarif].contains(command.layout) {
      for finding in comparison.findings(failingOn: level) { session.report.add(finding) }
    }
    let isTooLow = command.versions.map { !$0.isEnough(for: comparison.bump) } ?? false
    let style: TextStyle = session.console.isOutputColoured ? .ansi : .none
    session.report.finish(
      with: DiffResult(comparison: comparison, format: command.layout, style: style))
    if isTooLow, let versions = command.versions {
      session.report.add(Diagnostic(.error, .versionTooLow(versions, comparison.bump)))
    }
    let isBad = level.map { level in comparison.changes.contains { $0.impact <= level } } ?? false
    return isBad || isTooLow ? .findings : .success
  }
}

fileprivate struct DiffResult: Reportable {
  let comparison: APIComparison
  let format: DiffFormat
  let style: TextStyle

  var lines: [String] {
    switch format {
    case .human: ComparisonText.lines(comparison, style: style)
    case .markdown: ComparisonMarkdown.lines(comparison)
    case .json, .github, .sarif: [comparison.verdict]
    }
  }

  var members: [(key: String, json: String)] { ComparisonJSON.members(comparison) }
}

extension Diagnostic.Message {
  fileprivate static var noNewDocument: Self {
    .init(
      "no-configuration", "there is no seamstress.yaml that names the new document",
      help: "name both: \(ToolName.text) diff OLD NEW; or pass --config FILE")
  }

  fileprivate static var notCompared: Self {
    .init(
      "not-compared", "the documents were not compared",
      effect: "nothing is known about changes: this is not the same as 'no change'",
      help: "correct the errors above; 'seamstress lint' shows them all")
  }

  fileprivate static func versionTooLow(_ step: VersionStep, _ bump: Bump) -> Self {
    .init(
      "version-too-low", "\(step.new) is too small a step from \(step.old) for these changes",
      help: "the next \(bump.rawValue) release is \(step.next(bump))")
  }
}
