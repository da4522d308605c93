internal import ArgumentParser
internal import SeamstressDiagnostics
internal import SeamstressEmission
internal import SeamstressGenerator
internal import SeamstressTemplating

struct TemplatesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "templates", abstract: "See the built-in templates, or make them your own.",
      subcommands: [ListTemplates.self, EjectTemplates.self, ListViews.self])
  }
}

struct ListTemplates: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: "Print the name of each template.")
  }

  var format: ReportFormat { .human }

  func execute(_ session: Session) -> ExitStatus {
    for file in [TemplateFile].embedded { session.console.output(file.name + "\n") }
    return .success
  }
}

struct ListViews: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "views", abstract: "Print each view and its keys, in Markdown.")
  }

  var format: ReportFormat { .human }

  func execute(_ session: Session) -> ExitStatus {
    session.console.output(ViewCatalog(Emitter.views).markdown)
    return .success
  }
}

struct EjectTemplates: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "eject", abstract: "Copy templates into a folder, to change them there.",
      discussion: """
        Name the folder as 'templates:' in the configuration; what lies in it replaces the \
        built-in template of the same name.
        """)
  }

  @Argument(
    help: "The templates to copy; all of them, if none is named.",
    completion: .list([TemplateFile].embedded.map(\.name)))
  var names: [String] = []

  @Option(
    help: ArgumentHelp("The folder to copy into.", valueName: "folder"),
    completion: .directory)
  var to = "templates"

  @Flag(help: "Replace files that are there already.")
  var force = false

  var format: ReportFormat { .human }

  func validate() throws { try EmptyName.refuse([("--to", to)]) }

  func execute(_ session: Session) throws -> ExitStatus {
    let folder = Path.join(session.tool.folder, to)
    let copies = try chosen().map { file in
      let name = file.name + ".mustache"
      return (file: TextFile("--to", name, in: folder), contents: file.source.bytes)
    }
    for copy in copies where !force && copy.file.isThere {
      throw Failure(.usage, .exists(copy.file.path))
    }
    for copy in copies {
      try copy.file.write(copy.contents)
      session.console.output(copy.file.path + "\n")
    }
    return .success
  }

  private func chosen() throws -> [TemplateFile] {
    let all = [TemplateFile].embedded
    guard !names.isEmpty else { return all }
    return try names.map { name in
      guard let file = all.first(where: { $0.name == name }) else {
        throw Failure(.usage, .unknownTemplate(name, among: all.map(\.name)))
      }
      return file
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func exists(_ path: String) -> Self {
    .init(
      "file-exists", "'\(path)' exists already", effect: "nothing is copied",
      help: "pass --force to replace it")
  }

  fileprivate static func unknownTemplate(_ name: String, among names: [String]) -> Self {
    .init(
      "template-unknown", "there is no template '\(name)'",
      help: NearMiss.best(for: name, among: names).map { "did you mean '\($0)'?" }
        ?? "'\(ToolName.text) templates list' prints their names")
  }
}
