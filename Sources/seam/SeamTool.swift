internal import Foundation
internal import SeamCommands
internal import SeamKit
internal import SeamstressCommands

/// The Seam command line: the commands that are generated from Seam's document, and those that
/// remember who you are.
///
///     seam acs credentials assign --acs_user_id "143f…" --acs_credential_id "59c9…"
enum SeamTool {
  static let version = "0.1.0"

  static func tool(
    _ table: CommandTable = seamCommands, console: Console? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    configure: @escaping @Sendable (inout ClientConfiguration) -> Void = { _ in }
  ) -> CommandLineTool {
    CommandLineTool(
      "seam", version: version, table, connector: SeamConnector(),
      commands: [.login, .logout, .selectWorkspace, .selectEndpoint, .config, .configLocation],
      console: console, environment: environment, configure: configure)
  }
}
