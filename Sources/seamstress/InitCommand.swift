#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import ArgumentParser
internal import SeamstressDiagnostics
internal import SeamstressGenerator

struct InitCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init", abstract: "Write a first seamstress.yaml, with every option explained.",
      discussion: """
        Asks nothing. Without a document, it looks for one that is called openapi here or in spec/.

        seamstress init openapi.yaml
        seamstress init spec/openapi.json --output Sources/PetsSDK
        """)
  }

  @Argument(help: "The OpenAPI document, YAML or JSON.", completion: .file())
  var document: String?

  @Option(
    help: ArgumentHelp("The folder that the SDK will go into.", valueName: "folder"),
    completion: .directory)
  var output = "Generated/SDK"

  @Option(
    help: ArgumentHelp("The configuration to write.", valueName: "file"),
    completion: .file())
  var to = "seamstress.yaml"

  @Flag(help: "Replace a configuration that is there already.")
  var force = false

  var format: ReportFormat { .human }

  func validate() throws {
    try EmptyName.refuse([("document", document), ("--output", output), ("--to", to)])
  }

  func execute(_ session: Session) throws -> ExitStatus {
    let folder = session.tool.folder
    let path = Path.join(folder, to)
    if !force, (try? Disk.status(path)) != nil { throw Failure(.usage, .exists(to)) }
    guard let document = document ?? Self.found(in: folder) else { throw Failure(.usage, .nothing) }
    let bag = DiagnosticBag()
    var configuration = Configuration()
    configuration.document = Path.join(folder, document)
    let inputs = try Inputs(configuration)
    guard let survey = Pipeline().survey(inputs.document, bag) else {
      session.report.add(bag)
      return .file
    }
    let template = ConfigurationTemplate(
      survey, document: seen(document, in: folder), output: seen(output, in: folder))
    try TextFile.write(Array(template.text.utf8), to: path)
    let place = to == "seamstress.yaml" ? "" : " --config \(ShellWord.quoted(to))"
    session.console.output(
      """
      \(to) is written for '\(survey.title)', OpenAPI \(survey.version), \
      \(Summary.counted(survey.operations, "operation"))
      next: \(ToolName.text) generate\(place)

      """)
    return .success
  }

  /// A path as the configuration must write it, whose own folder is where its paths start.
  private func seen(_ path: String, in folder: String) -> String {
    if Path.isAbsolute(path) { return Path.normal(path) }
    let here = Path.join(FileManager.default.currentDirectoryPath, folder)
    return Path.relative(Path.join(here, path), from: Path.parent(of: Path.join(here, to)))
  }

  private static func found(in folder: String) -> String? {
    let names = ["openapi.yaml", "openapi.yml", "openapi.json"]
    let places = names + names.map { "spec/" + $0 }
    return places.first { (try? Disk.status(Path.join(folder, $0))) != nil }
  }
}

extension Diagnostic.Message {
  fileprivate static func exists(_ path: String) -> Self {
    .init(
      "file-exists", "'\(path)' exists already", effect: "nothing is written",
      help: "pass --force to replace it")
  }

  fileprivate static var nothing: Self {
    .init(
      "no-document", "there is no openapi.yaml or openapi.json here or in spec/",
      help: "name the document: seamstress init FILE")
  }
}
