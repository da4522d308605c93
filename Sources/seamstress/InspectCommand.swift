internal import ArgumentParser
internal import SeamstressDiagnostics
internal import SeamstressGenerator

struct InspectCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inspect", abstract: "Print what was understood of the document.",
      discussion: "Groups, operations and types with their Swift names; no Swift is written.")
  }

  @OptionGroup var options: DocumentOptions

  @Option(name: .customLong("format"), help: "text or json.")
  var inspection = InspectionFormat.text

  var format: ReportFormat { .human }

  func execute(_ session: Session) throws -> ExitStatus {
    let bag = DiagnosticBag()
    guard let (configuration, inputs) = try options.read(session, bag) else { return .usage }
    let text = try session.tool.generator.inspect(configuration, inputs, as: inspection, bag)
    session.report.add(bag, strict: configuration.strict)
    guard let text else { return .file }
    session.console.output(text)
    return session.report.hasErrors ? .findings : .success
  }
}

extension InspectionFormat: ExpressibleByArgument {}
