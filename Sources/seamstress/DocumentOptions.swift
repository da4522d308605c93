internal import ArgumentParser
internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// The options of commands that read a document and write nothing of `outputs`.
struct DocumentOptions: ParsableArguments {
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

  func validate() throws {
    try EmptyName.refuse([("--config", config), ("--document", document)])
  }

  /// Nil if the configuration has mistakes, which the report then holds.
  func read(_ session: Session, _ bag: DiagnosticBag) throws -> (Configuration, Inputs)? {
    let project = Project(
      configurationPath: config, document: document, strict: strict, folder: session.tool.folder)
    guard let configuration = try project.configuration(bag) else {
      session.report.add(bag)
      return nil
    }
    return (configuration, try Inputs(configuration))
  }
}
