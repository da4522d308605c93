internal import ArgumentParser
internal import SeamstressDiagnostics
internal import SeamstressGenerator

struct SamplesCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "samples", abstract: "Write Swift samples as an OpenAPI Overlay.",
      discussion: """
        Laid over the document, it adds a Swift entry to the x-codeSamples of each operation. \
        Doing so again changes nothing.
        """)
  }

  @Option(
    help: ArgumentHelp("The configuration.", valueName: "file"),
    completion: .file())
  var config: String?

  @Option(
    help: ArgumentHelp("The OpenAPI document, YAML or JSON.", valueName: "file"),
    completion: .file())
  var document: String?

  @Option(
    help: ArgumentHelp("The overlay to write; '-' prints it.", valueName: "file"),
    completion: .file())
  var overlay: String

  @Flag(help: "Count warnings as errors.")
  var strict = false

  var format: ReportFormat { .human }

  func validate() throws {
    try EmptyName.refuse([
      ("--config", config), ("--document", document), ("--overlay", overlay),
    ])
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
    let text = try session.tool.generator.sampleOverlay(configuration, inputs, bag)
    session.report.add(bag, strict: configuration.strict)
    guard let text else { return .file }
    guard !session.report.hasErrors else { return .findings }
    if overlay == "-" {
      session.console.output(text)
    } else {
      let path = Path.join(session.tool.folder, overlay)
      if let newFolder = try TextFile.write(Array(text.utf8), to: path) {
        session.console.output("the overlay is in a new folder: \(newFolder)\n")
      }
    }
    return .success
  }
}
