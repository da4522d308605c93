import Foundation
import PackagePlugin

/// `swift package seamstress`: the program in the folder of the package.
///
///     swift package seamstress                    # generate, by seamstress.yaml
///     swift package seamstress --check            # in CI: is the output current?
///     swift package seamstress lint               # any other command, with its own options
@main
struct SeamstressCommand: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let process = Process()
    process.executableURL = try context.tool(named: "seamstress").url
    process.arguments = Self.words(arguments)
    process.currentDirectoryURL = context.package.directoryURL
    // The commands that it proposes are to be typed like this one.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SEAMSTRESS_CALLED_AS": "swift package seamstress"]) { $1 }
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit else { throw Stopped(status: nil) }
    if process.terminationStatus != 0 { throw Stopped(status: process.terminationStatus) }
  }

  /// Options without a command are those of `generate`; `--check` makes them those of `check`.
  static func words(_ arguments: [String]) -> [String] {
    if let first = arguments.first, !first.hasPrefix("-") { return arguments }
    if ["--help", "-h", "--version"].contains(arguments.first) { return arguments }
    let rest = arguments.filter { $0 != "--check" }
    return [rest.count < arguments.count ? "check" : "generate"] + rest
  }

  struct Stopped: Error, CustomStringConvertible {
    let status: Int32?
    var description: String {
      status.map { "seamstress ended with status \($0)" } ?? "seamstress was killed"
    }
  }
}
