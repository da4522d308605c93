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

  @OptionGroup var options: DocumentOptions

  @Option(
    help: ArgumentHelp("The overlay to write; '-' prints it.", valueName: "file"),
    completion: .file())
  var overlay: String

  var format: ReportFormat { .human }

  func validate() throws {
    try EmptyName.refuse([("--overlay", overlay)])
  }

  func execute(_ session: Session) throws -> ExitStatus {
    let bag = DiagnosticBag()
    guard let (configuration, inputs) = try options.read(session, bag) else { return .usage }
    let file = TextFile("--overlay", overlay, in: session.tool.folder, hand: .overlay)
    if overlay != "-" { try file.check(configuration, inputs) }
    let text = try session.tool.generator.sampleOverlay(configuration, inputs, bag)
    session.report.add(bag, strict: configuration.strict)
    guard let text else { return .file }
    guard !session.report.hasErrors else { return .findings }
    if overlay == "-" {
      session.console.output(text)
    } else if let newFolder = try file.write(Array(text.utf8)) {
      session.console.output("the overlay is in a new folder: \(newFolder)\n")
    }
    return .success
  }
}
