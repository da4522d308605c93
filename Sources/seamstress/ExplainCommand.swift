internal import ArgumentParser
internal import SeamstressDiagnostics
internal import SeamstressGenerator

struct ExplainCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain", abstract: "Say what a diagnostic means, with an example.",
      discussion: """
        seamstress explain duplicate-key    the word in brackets at the end of a diagnostic
        seamstress explain                  all of them
        """)
  }

  @Argument(
    help: ArgumentHelp("The diagnostic.", valueName: "id"),
    completion: .list(Explanation.all.map(\.id)))
  var id: String?

  var format: ReportFormat { .human }

  func execute(_ session: Session) throws -> ExitStatus {
    guard let id else {
      let names = Explanation.all.map { $0.id + "\n" }
      session.console.output(names.joined())
      return .success
    }
    // People copy the brackets too.
    let name = id.trimming { "[]".contains($0) }
    guard let explanation = Explanation.named(name) else {
      throw Failure(.usage, .unknownID(name, among: Explanation.all.map(\.id)))
    }
    session.console.output(explanation.page)
    return .success
  }
}

extension Explanation {
  fileprivate var page: String {
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
    return "\(id)\n\n\(text)\n\n" + lines.map { "    \($0)\n" }.joined()
  }
}

extension String {
  fileprivate func trimming(_ isDropped: (Character) -> Bool) -> String {
    let start = drop(while: isDropped)
    return String(start.reversed().drop(while: isDropped).reversed())
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownID(_ id: String, among ids: [String]) -> Self {
    .init(
      "unknown-id", "no diagnostic is called '\(id)'",
      help: NearMiss.best(for: id, among: ids).map { "did you mean '\($0)'?" }
        ?? "'\(ToolName.text) explain' prints all of them")
  }
}
