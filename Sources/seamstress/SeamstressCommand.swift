internal import ArgumentParser
internal import SeamstressGenerator

struct SeamstressCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "seamstress", abstract: "Sews a Swift SDK from an OpenAPI document.",
      discussion: """
        seamstress generate                       with ./seamstress.yaml
        seamstress generate --document pets.yaml --output Generated/Pets
        seamstress check                          in CI: is the output current?
        seamstress docs                           the reference, in Markdown, DocC and HTML
        seamstress samples --overlay swift.yaml   Swift samples, to publish with the document
        seamstress inspect --document pets.yaml   what was understood
        seamstress diff old.yaml new.yaml         what changes in Swift, and is it a major release?

        Exit status:
         0  all is well
         1  the document has errors, the output is not current, or 'diff --fail-on' found something
         2  the command line or the configuration is wrong
         3  the document is not there or is none, or the output cannot be written
        70  the generator failed
        """,
      version: Version.current,
      subcommands: [
        InitCommand.self, GenerateCommand.self, CheckCommand.self, WatchCommand.self,
        InspectCommand.self, LintCommand.self, DiffCommand.self, ExplainCommand.self,
        DocsCommand.self, SamplesCommand.self, TemplatesCommand.self, DoctorCommand.self,
      ])
  }
}
