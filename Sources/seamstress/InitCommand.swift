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
    let file = TextFile("--to", to, in: folder, isForced: force)
    if !force, file.isThere { throw Failure(.usage, .exists(to)) }
    let found = document.map { [$0] } ?? OpenAPIFiles.usual(in: folder)
    guard let document = found.first else {
      throw Failure(.usage, .nothing(here: OpenAPIFiles.all(in: folder)))
    }
    let bag = DiagnosticBag()
    var configuration = Configuration()
    configuration.document = Path.join(folder, document)
    let inputs = try Inputs(configuration)
    try file.check(configuration, inputs)
    guard let survey = Pipeline().survey(inputs.document, bag) else {
      session.report.add(bag)
      return .file
    }
    let template = ConfigurationTemplate(
      survey, document: seen(document, in: folder), output: seen(output, in: folder))
    try file.write(Array(template.text.utf8))
    if found.count > 1 {
      session.report.add(Diagnostic(.note, .others(Array(found.dropFirst()), than: document)))
      session.report.flush()
    }
    let place = to == "seamstress.yaml" ? "" : " --config \(ShellWord.quoted(to))"
    session.console.output(
      """
      \(to) is written for \(document): '\(survey.title)', OpenAPI \(survey.version), \
      \(Summary.counted(survey.operations, "operation"))
      next: \(ToolName.text) generate\(place)

      """)
    if let target { session.console.output("then, in Package.swift:\n\(target)\n") }
    return .success
  }

  /// What compiles the output; nil where that lies in no folder of a package here.
  private var target: String? {
    let place = Path.normal(output)
    guard !Path.isAbsolute(place), !place.hasPrefix(".") else { return nil }
    let name = Path.parts(of: place).name
    return """
        .target(
          name: \(name.debugDescription),
          dependencies: [.product(name: "SeamstressRuntime", package: "seamstress")],
          path: \(place.debugDescription))
      """
  }

  /// A path as the configuration must write it, whose own folder is where its paths start.
  private func seen(_ path: String, in folder: String) -> String {
    if Path.isAbsolute(path) { return Path.normal(path) }
    let here = Path.join(FileManager.default.currentDirectoryPath, folder)
    return Path.relative(Path.join(here, path), from: Path.parent(of: Path.join(here, to)))
  }
}

extension Diagnostic.Message {
  fileprivate static func exists(_ path: String) -> Self {
    .init(
      "file-exists", "'\(path)' exists already", effect: "nothing is written",
      help: "pass --force to replace it")
  }

  fileprivate static func nothing(here documents: [String]) -> Self {
    let command = "\(ToolName.text) init"
    let examples = documents.prefix(3).map { "\(command) \(ShellWord.quoted($0))" }
    return .init(
      "no-document", "there is no openapi.yaml or openapi.json here or in spec/",
      help: "name the document: "
        + (examples.isEmpty ? "\(command) FILE" : examples.joined(separator: " or ")))
  }

  fileprivate static func others(_ paths: [String], than chosen: String) -> Self {
    .init(
      "other-documents",
      "\(paths.map { "'\($0)'" }.joined(separator: " and ")) could be the document, too",
      effect: "'\(chosen)' is taken",
      help: "to take another: \(ToolName.text) init --force \(ShellWord.quoted(paths.first ?? ""))")
  }
}
