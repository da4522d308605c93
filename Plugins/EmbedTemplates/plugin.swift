import Foundation
import PackagePlugin

/// Puts the package's `templates/` into the program as one generated Swift file.
///
/// The files are arguments and inputs of the command, so a template that changes, comes or goes
/// runs it again.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL.appending(
      path: "templates", directoryHint: .isDirectory)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
    let files = templates(below: root)
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) templates",
        executable: try context.tool(named: "embed-templates").url,
        arguments: [root.path(percentEncoded: false), output.path(percentEncoded: false)]
          + files.map { $0.path(percentEncoded: false) },
        inputFiles: files,
        outputFiles: [output])
    ]
  }

  private func templates(below root: URL) -> [URL] {
    let paths = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))
    var files: [URL] = []
    while let path = paths?.nextObject() as? String {
      if path.hasSuffix(".mustache") { files.append(root.appending(path: path)) }
    }
    return files.sorted { $0.path < $1.path }
  }
}
