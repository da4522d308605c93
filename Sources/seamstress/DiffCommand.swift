internal import ArgumentParser
internal import SeamstressComparison
internal import SeamstressDiagnostics
internal import SeamstressGenerator

struct DiffCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: "Say what changes in the Swift API when the document changes.",
      discussion: """
        Compares what would be generated of two documents, read by the same configuration, and \
        says whether a release is a major one. Where no new document is named, it is that of the \
        configuration.

        git show HEAD~1:openapi.yaml > old.yaml
        seamstress diff old.yaml                        with ./seamstress.yaml
        seamstress diff old.yaml openapi.yaml --fail-on breaking
        seamstress diff <(git show v1.4.0:openapi.yaml) openapi.yaml --format markdown
        seamstress explain argument-required            the word in brackets

        breaking       \(Impact.breaking.meaning)
        conditional    \(Impact.conditional.meaning)
        behaviour      \(Impact.behaviour.meaning)
        additive       \(Impact.additive.meaning)
        documentation  \(Impact.documentation.meaning)

        Of a document in several files, check out the old state as a whole: git worktree add.
        """)
  }

  @Argument(
    help: ArgumentHelp("The document as it was, YAML or JSON.", valueName: "old"),
    completion: .file())
  var old: String

  @Argument(
    help: ArgumentHelp(
      "The document as it is. Without it: that of the configuration.", valueName: "new"),
    completion: .file())
  var new: String?

  @Option(
    help: ArgumentHelp("The configuration, for both documents.", valueName: "file"),
    completion: .file())
  var config: String?

  @Flag(help: "Count warnings that only the new document has as errors.")
  var strict = false

  @Option(
    name: .customLong("format"),
    help: "How to print the changes: human, markdown, json, github or sarif.")
  var layout = DiffFormat.human

  @Option(
    help: ArgumentHelp(
      "End with 1 if there is a change as bad as this, or worse.", valueName: "impact"))
  var failOn: FailureLevel?

  @Option(
    help: ArgumentHelp(
      "Two versions: end with 1 if the second is not enough of a step for the changes.",
      discussion: "As in --versions 1.4.0..1.5.0", valueName: "old..new"))
  var versions: VersionStep?

  var format: ReportFormat { layout.report }
  var brevity: Brevity? {
    Brevity(ProjectChoice(config: config, document: new, strict: strict))
  }

  func validate() throws {
    try EmptyName.refuse([("--config", config), ("<old>", old), ("<new>", new)])
  }

  func execute(_ session: Session) throws -> ExitStatus {
    try Comparing(command: self, session: session).run()
  }
}

enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
  case human, markdown, json, github, sarif

  /// What prints it, and what is said of documents beside it.
  var report: ReportFormat {
    switch self {
    case .human, .markdown: .human
    case .json: .json
    case .github: .github
    case .sarif: .sarif
    }
  }
}

/// What makes a run fail.
enum FailureLevel: String, ExpressibleByArgument, CaseIterable {
  case breaking, conditional, behaviour, additive, any

  var impact: Impact { Impact(rawValue: rawValue) ?? .documentation }
}
