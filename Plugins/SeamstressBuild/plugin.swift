import Foundation
import PackagePlugin

/// Generates the SDK of a target before the target is compiled.
///
///     .target(
///       name: "Pets", dependencies: [.product(name: "SeamstressRuntime", package: "seamstress")],
///       plugins: [.plugin(name: "SeamstressBuild", package: "seamstress")])
///
/// The target's folder holds `seamstress.yaml` and what it names. The files go into the build
/// folder: always the same number of them, because SwiftPM asks for their names before anybody
/// has read the document.
@main
struct SeamstressBuild: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL
    guard let configuration = ConfigurationScan(in: folder) else {
      Diagnostics.error(
        """
        the target '\(target.name)' uses SeamstressBuild and has no seamstress.yaml in \
        \(folder.path(percentEncoded: false))
        """)
      return []
    }
    let output = context.pluginWorkDirectoryURL.appending(
      path: "Generated", directoryHint: .isDirectory)
    let cache = context.pluginWorkDirectoryURL.appending(
      path: "Cache", directoryHint: .isDirectory)
    let watched = WatchedFiles(
      configuration, folder: folder, package: context.package.directoryURL
    ).paths
    let names = (1...configuration.shards).map { "SeamstressShard\($0).swift" }
    return [
      .buildCommand(
        displayName: "Generating the SDK of \(target.name)",
        executable: try context.tool(named: "seamstress").url,
        arguments: [
          "generate", "--config", configuration.path, "--output",
          output.path(percentEncoded: false), "--shards", "\(configuration.shards)", "--quiet",
          "--force", "--watched",
        ] + watched,
        // A build may write only here, and the sandbox of a Mac sees to it.
        environment: ["XDG_CACHE_HOME": cache.path(percentEncoded: false)],
        inputFiles: watched.map { URL(filePath: $0) },
        outputFiles: names.map { output.appending(path: $0) })
    ]
  }
}
