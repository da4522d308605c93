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
      .text("header") { $0.header.text },
      .text("access") { $0.access.text },
      .text("title") { $0.title.text },
      .text("name") { $0.name.text },
      .text("api") { $0.api.text },
      .texts("groups") { $0.groups.map(\.text) },
      .texts("commands") { $0.commands.map(\.text) },
    ])
}
