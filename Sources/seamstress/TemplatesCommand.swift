internal import ArgumentParser

struct TemplatesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "templates", abstract: "See the built-in templates, or make them your own.",
      subcommands: [])
  }
}
