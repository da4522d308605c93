import Foundation
import SeamCommands
import SeamFake
import SeamstressCommands

@testable import seam

/// The Seam command line with a home of its own.
final class SeamHome: Sendable {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  deinit { try? FileManager.default.removeItem(at: folder) }

  var file: URL { folder.appending(path: "seam/cli.json") }

  func run(
    _ arguments: [String], typed: [String]? = nil, input: String? = nil,
    environment: [String: String] = [:], table: CommandTable = seamCommands
  ) async -> ToolRun {
    var environment = environment
    environment["XDG_CONFIG_HOME"] = folder.path
    return await ToolRun(arguments, typed: typed, input: input) { [environment] console in
      SeamTool.tool(table, console: console, environment: environment)
    }
  }
}

extension SeamHome {
  /// With a key for the fake's first workspace in the environment.
  func run(_ line: String, on fake: SeamFake) async -> ToolRun {
    await run(
      line.split(separator: " ").map { String($0).replacing("\"", with: "") },
      environment: ["SEAM_CLI_ENDPOINT": fake.url, "SEAM_CLI_TOKEN": SeamFake.apiKey])
  }
}

/// Runs `body` with a server of its own.
func withFake<Result: Sendable>(
  legacyBody: Bool = false, _ body: (SeamFake) async throws -> Result
) async throws -> Result {
  let fake = try await SeamFake.start(legacyBody: legacyBody)
  do {
    let result = try await body(fake)
    await fake.stop()
    return result
  } catch {
    await fake.stop()
    throw error
  }
}
