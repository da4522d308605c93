package import SeamstressBlueprint
package import SeamstressDiagnostics
internal import SeamstressJSON
package import SeamstressTemplating

/// Writes the operations of a blueprint as the table of a command line, which the library
/// SeamstressCommands runs. A table is data: one literal a command, so that it costs the compiler
/// and the start of the program next to nothing, however large the API is.
///
///     try CommandEmitter(templates, bag).emit(blueprint, header: header)
package struct CommandEmitter {
  private let templates: [TemplateFile]
  private let bag: DiagnosticBag

  package init(_ templates: [TemplateFile], _ bag: DiagnosticBag) {
    self.templates = templates
    self.bag = bag
  }

  /// Returns the files; nil when a template is wrong, which the bag then says.
  /// - Parameter header: What each file says of its origin, one line each.
  package func emit(_ blueprint: Blueprint, header: [String]) -> [GeneratedFile]? {
    guard let set = TemplateSet(templates, views: Emitter.views, bag),
      let template = set.template("files/commands", for: CommandFileView.self, bag)
    else { return nil }
    let view = self.view(blueprint, header: header)
    return [GeneratedFile(path: "Commands.swift", contents: template.render(view))]
  }

  private func view(_ blueprint: Blueprint, header: [String]) -> CommandFileView {
    var rows = CommandRows(blueprint)
    rows.add(blueprint.root, below: [])
    let title = DocComment.plainLines(blueprint.title).joined(separator: " ")
    return CommandFileView(
      header: FileViews(blueprint, header: header).header,
      access: blueprint.access == .public ? "public" : "package",
      title: .commentLine(title),
      name: "\(Naming().memberName(blueprint.client.bare + "_commands"))",
      api: .json(APIRow(blueprint).json.description),
      groups: rows.groups.map(Self.literal), commands: rows.commands.map(Self.literal))
  }

  private static func literal(_ row: CommandRows.Row) -> SwiftSource {
    .json(row.value.description, after: row.words)
  }
}
