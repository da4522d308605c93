import SeamstressTemplating

/// The file with the table of commands.
struct CommandFileView: TemplateView {
  let header: SwiftSource
  let access: SwiftSource
  let title: SwiftSource
  let name: SwiftSource
  let api: SwiftSource
  let groups: [SwiftSource]
  let commands: [SwiftSource]

  static let shape = ViewShape<CommandFileView>(
    "CommandFile",
    [
      .swift("header") { $0.header },
      .swift("access") { $0.access },
      .swift("title") { $0.title },
      .swift("name") { $0.name },
      .swift("api") { $0.api },
      .swifts("groups") { $0.groups },
      .swifts("commands") { $0.commands },
    ])
}
