import ArgumentParser
import SeamKit

/// `doors list`, `doors give acs_credential2 acs_user2`, `doors take acs_credential2 acs_user2`.
@main
struct Doors: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doors", abstract: "Who may open what.",
    subcommands: [List.self, Give.self, Take.self])
}

struct List: AsyncParsableCommand {
  @Option(help: "Only the credentials of this user.")
  var user: String?

  func run() async throws {
    for try await credential in try Seam().acs.credentials.list(acsUserID: user) {
      print(credential.acsCredentialID, credential.accessMethod.rawValue, credential.displayName)
    }
  }
}

struct Give: AsyncParsableCommand {
  @Argument var credential: String
  @Argument var user: String

  func run() async throws {
    try await Seam().acs.credentials.assign(acsCredentialID: credential, acsUserID: user)
  }
}

struct Take: AsyncParsableCommand {
  @Argument var credential: String
  @Argument var user: String

  func run() async throws {
    try await Seam().acs.credentials.unassign(acsCredentialID: credential, acsUserID: user)
  }
}
