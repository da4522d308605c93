internal import ArgumentParser
internal import SeamstressDiagnostics
internal import SeamstressGenerator

struct LintCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lint", abstract: "Say what is wrong in a document, and what makes a poor SDK.",
      discussion: """
        Writes nothing. Ends with 1 if there are errors, with --strict also after a warning, and \
        with 3 if the document cannot be read.

        seamstress lint --document pets.yaml
        seamstress lint --format sarif > lint.sarif
        seamstress explain lint-operation-id
        """)
  }

  @OptionGroup var options: DocumentOptions

  @Option(help: "How to print what was found: human, json, github or sarif.")
  var format = ReportFormat.human

  func execute(_ session: Session) throws -> ExitStatus {
    let bag = DiagnosticBag()
    guard let (configuration, inputs) = try options.read(session, bag) else { return .usage }
    let isRead = Pipeline().lint(configuration, inputs, bag)
    session.report.add(bag, strict: configuration.strict)
    session.report.finish(with: LintResult(counts: session.report.counts))
    guard isRead else { return .file }
    return session.report.hasErrors ? .findings : .success
  }
}

/// `2 errors, 1 warning, 14 notes`.
fileprivate struct LintResult: Reportable {
  let counts: [(severity: Diagnostic.Severity, count: Int)]

  var lines: [String] {
    [counts.map { Summary.counted($0.count, $0.severity.rawValue) }.joined(separator: ", ")]
  }

  var members: [(key: String, json: String)] {
    counts.map { ("\($0.severity.rawValue)s", "\($0.count)") }
  }
}
