internal import ArgumentParser
internal import Foundation
internal import SeamFake

/// Starts a fake Seam and says how to call it.
@main
struct SeamFakeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seam-fake",
    abstract: "A Seam to call on this machine, with seeded data that lives until it stops.")

  @Option(help: "The port to listen on; 0 for any that is free.")
  var port: UInt16 = 0

  @Flag(help: "Answer assign, unassign and update with the credential, as the API once did.")
  var legacyBody = false

  func run() async throws {
    let fake = try await SeamFake.start(
      port: port, legacyBody: legacyBody, documented: true)
    let greeting = """
      listening on \(fake.url)

      \(Self.tokenTable)

      \(Self.idTable)

      export SEAM_ENDPOINT=\(fake.url) SEAM_API_KEY=\(SeamFake.apiKey)

      """
    // Not `print`, whose buffer would keep the address from whoever reads it through a pipe.
    FileHandle.standardOutput.write(Data(greeting.utf8))
    try await fake.run()
  }

  private static var tokenTable: String {
    let rows = SeamFake.tokens.map { token in
      (token.text, "\(token.kind.rawValue) of \(token.workspaceIDs.joined(separator: ", "))")
    }
    return table(rows)
  }

  private static var idTable: String {
    table(SeamFake.seededIDs.map { ("\($0.kind)_id", $0.ids.joined(separator: ", ")) })
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { text, meaning in
      text + String(repeating: " ", count: width - text.count + 2) + meaning
    }.joined(separator: "\n")
  }
}
