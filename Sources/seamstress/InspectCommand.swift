internal import ArgumentParser
internal import SeamstressDiagnostics
internal import SeamstressGenerator

struct InspectCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inspect", abstract: "Print what was understood of the document.",
      discussion: "Groups, operations and types with their Swift names; no Swift is written.")
  }

  @Option(
    help: ArgumentHelp("The configuration.", valueName: "file"),
    completion: .file())
  var config: String?

  @Option(
    help: ArgumentHelp("The OpenAPI document, YAML or JSON.", valueName: "file"),
    completion: .file())
  var document: String?

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Option(name: .customLong("format"), help: "text or json.")
  var inspection = InspectionFormat.text

  var format: ReportFormat { .human }

  func validate() throws {
    try EmptyName.refuse([("--config", config), ("--document", document)])
  }

  func execute(_ session: Session) throws -> ExitStatus {
    let bag = DiagnosticBag()
    let project = Project(
      configurationPath: config, document: document, strict: strict, folder: session.tool.folder)
    guard let configuration = try project.configuration(bag) else {
      session.report.add(bag)
      return .usage
    }
    let inputs = try Inputs(configuration)
    let text = try session.tool.generator.inspect(configuration, inputs, as: inspection, bag)
    session.report.add(bag, strict: configuration.strict)
    guard let text else { return .file }
    session.console.output(text)
    return session.report.hasErrors ? .findings : .success
  }
}

extension InspectionFormat: ExpressibleByArgument {}
