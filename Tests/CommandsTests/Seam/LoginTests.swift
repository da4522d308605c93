import Foundation
import SeamFake
import SeamKit
import SeamstressCommands
import Testing

@testable import seam

@Suite struct LoginTests {
  private let home = SeamHome()
  private let token = "seam_at1_longtoken"

  private func run(
    _ line: String, on fake: SeamFake, typed: [String]? = nil, input: String? = nil,
    environment: [String: String] = [:]
  ) async -> ToolRun {
    var environment = environment
    if environment["SEAM_CLI_ENDPOINT"] == nil { environment["SEAM_ENDPOINT"] = fake.url }
    return await home.run(
      line.split(separator: " ").map(String.init), typed: typed, input: input,
      environment: environment)
  }

  @Test func anAPIKeyIsRememberedAndForgotten() async throws {
    try await withFake { fake in
      let before = await run("acs credentials list", on: fake)
      #expect(before.status == 1)
      let missing = "Not logged in to \(fake.url)\nRun 'seam login', or set SEAM_CLI_TOKEN or "
      #expect(before.error.contains(missing))
      #expect(before.output == "")
      let login = await run("login --token \(SeamFake.apiKey)", on: fake)
      #expect(login.status == 0)
      #expect(login.output == "", "the token is nobody's business")
      #expect(!login.error.contains(SeamFake.apiKey))
      #expect(await run("acs credentials list", on: fake).status == 0)
      #expect(await run("logout", on: fake).status == 0)
      #expect(await run("acs credentials list", on: fake).status == 1)
    }
  }

  @Test func tokensAreForTheirUserAlone() async throws {
    try await withFake { fake in
      _ = await run("login --token \(SeamFake.apiKey)", on: fake)
      let path = home.file.path
      func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      }
      #expect(try mode(path) == 0o600)
      #expect(try mode(home.folder.appending(path: "seam").path) == 0o700)
      // A file that somebody has opened up is closed again when it is next written.
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      _ = await run("login --token \(SeamFake.apiKey)", on: fake)
      #expect(try mode(path) == 0o600)
      let names = try FileManager.default.contentsOfDirectory(
        atPath: home.folder.appending(path: "seam").path)
      #expect(names == ["cli.json"])
    }
  }

  @Test func aFileThatOthersMayReadIsClosedToThem() async throws {
    try await withFake { fake in
      _ = await run("login --token \(SeamFake.apiKey)", on: fake)
      let folder = home.folder.appending(path: "seam").path
      let manager = FileManager.default
      try manager.setAttributes([.posixPermissions: 0o644], ofItemAtPath: home.file.path)
      try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
      func mode(_ path: String) throws -> Int? {
        try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      }
      #expect(await run("acs credentials list", on: fake).status == 0)
      #expect(try mode(home.file.path) == 0o600)
      _ = await run("login --token \(SeamFake.apiKey)", on: fake)
      #expect(try mode(folder) == 0o700)
    }
  }

  /// A folder in its place cannot be read, whoever asks.
  @Test func aFileThatCannotBeReadIsNoLogout() async throws {
    try await withFake { fake in
      try FileManager.default.createDirectory(at: home.file, withIntermediateDirectories: true)
      let result = await run("acs credentials list", on: fake)
      #expect(result.status == 1)
      #expect(result.error.contains("cli.json cannot be read: "))
    }
  }

  @Test func whatIsSaidInFullNeedsNoFile() async throws {
    try await withFake { fake in
      _ = await run("login --token \(SeamFake.apiKey)", on: fake)
      try Data("{broken".utf8).write(to: home.file)
      #expect(await run("acs credentials list", on: fake).error.contains("is damaged"))
      let line = "acs credentials list --token \(SeamFake.apiKey)"
      #expect(await run(line, on: fake).status == 0)
      let person = "acs credentials list --token \(token) --workspace-id seed_workspace_1"
      #expect(await run(person, on: fake).status == 0)
    }
  }

  @Test(
    arguments: [
      (["XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/x/seam/cli.json"),
      (["XDG_CONFIG_HOME": "", "HOME": "/h"], "/h/.config/seam/cli.json"),
      (["XDG_CONFIG_HOME": "here", "HOME": "/h"], "/h/.config/seam/cli.json"),
      (["HOME": ""], NSHomeDirectory() + "/.config/seam/cli.json"),
      ([:], NSHomeDirectory() + "/.config/seam/cli.json"),
    ] as [([String: String], String)])
  func theFileIsTheSameInEachFolder(_ environment: [String: String], _ path: String) {
    #expect(SeamStore(environment).path == path)
  }

  @Test func aPersonWithOneWorkspaceNeedNotChoose() async throws {
    try await withFake { fake in
      #expect(await run("login --token \(token)", on: fake).status == 0)
      #expect(await run("acs credentials list", on: fake).status == 0)
      let config = await run("config", on: fake)
      #expect(config.output.contains("personal access token (login)"))
      #expect(config.output.contains("seed_workspace_1 (select workspace)"))
      #expect(!config.output.contains(token))
    }
  }

  @Test func aPersonWithoutAWorkspaceIsToldSo() async throws {
    try await withFake { fake in
      let environment = ["SEAM_CLI_TOKEN": token]
      let none = await run("acs credentials list", on: fake, environment: environment)
      #expect(none.error.contains("No workspace selected"))
      let flag = await run(
        "acs credentials list --workspace-id seed_workspace_1", on: fake, environment: environment)
      #expect(flag.status == 0)
      let other = await run(
        "acs credentials list --workspace-id seed_workspace_2", on: fake, environment: environment)
      #expect(other.error.hasPrefix("[401]"))
      let chosen = await run(
        "select workspace seed_workspace_1", on: fake, environment: environment)
      #expect(chosen.status == 0)
      #expect(await run("acs credentials list", on: fake, environment: environment).status == 0)
      let wrong = await run("select workspace nowhere", on: fake, environment: environment)
      #expect(wrong.error.contains("There is no workspace nowhere"))
      let refused = await run(
        "select workspace seed_workspace_1 --workspace-id x", on: fake, environment: environment)
      #expect(refused.error.contains("--workspace-id is for one command"))
    }
  }

  @Test func atATerminalTheTokenIsAskedFor() async throws {
    try await withFake { fake in
      let login = await run("login", on: fake, typed: [SeamFake.apiKey])
      #expect(login.status == 0)
      let piped = await run("login", on: fake)
      #expect(piped.error.contains("Pass it as --token, or on standard input."))
    }
  }

  /// Words of a command line are seen by everybody on the machine.
  @Test func theTokenCanComeThroughAPipe() async throws {
    try await withFake { fake in
      let login = await run("login", on: fake, input: SeamFake.apiKey + "\n")
      #expect(login.status == 0)
      #expect(await run("acs credentials list", on: fake).status == 0)
      let ignored = await run("login --no-stdin", on: fake, input: SeamFake.apiKey)
      #expect(ignored.error.contains("There is no token to remember"))
      let several = await run("login", on: fake, input: "two words")
      #expect(several.error.contains("There is no token to remember"))
      #expect(!several.error.contains("words"))
    }
  }

  @Test func aProgramCanAskForTheConfiguration() async throws {
    try await withFake { fake in
      let environment = ["SEAM_CLI_TOKEN": token]
      let config = await run("config --json", on: fake, environment: environment)
      let path = home.file.path
      let expected: JSON = [
        "endpoint": ["url": .string(fake.url), "source": "SEAM_ENDPOINT"],
        "token": ["kind": "personal access token", "source": "SEAM_CLI_TOKEN"],
        "workspace": nil, "stored_in": .string(path),
      ]
      #expect(try JSON(parsing: Array(config.output.utf8)) == expected)
      let location = await run("config reveal-location --json", on: fake)
      let place = try JSON(parsing: Array(location.output.utf8))
      #expect(place == ["stored_in": .string(path)])
    }
  }

  @Test func onlyGoodTokensAreRemembered() async throws {
    try await withFake { fake in
      let unknown = await run("login --token seam_unknown", on: fake)
      #expect(unknown.status == 1)
      #expect(unknown.error.contains("does not know this token"))
      let session = await run("login --token seam_cst1_token", on: fake)
      #expect(session.error.contains("Only API keys and personal access tokens"))
      #expect(!FileManager.default.fileExists(atPath: home.file.path))
    }
  }

  @Test func whatTheEnvironmentOverridesIsNotStored() async throws {
    try await withFake { fake in
      let login = await run(
        "login --token \(SeamFake.apiKey)", on: fake, environment: ["SEAM_CLI_TOKEN": "seam_x"])
      #expect(login.status == 1)
      #expect(login.error.contains("SEAM_CLI_TOKEN is set and would win"))
      let endpoint = await run("select endpoint https://example.com", on: fake)
      #expect(endpoint.error.contains("SEAM_ENDPOINT is set and would win"))
    }
  }

  @Test func theEndpointIsRememberedAndItsTokensApart() async throws {
    try await withFake { fake in
      #expect(await home.run(["select", "endpoint", "ftp://x"]).status == 1)
      #expect(await home.run(["select", "endpoint", fake.url + "/"]).status == 0)
      #expect(await home.run(["login", "--token", SeamFake.apiKey]).status == 0)
      #expect(await home.run(["acs", "credentials", "list"]).status == 0)
      let elsewhere = await home.run(
        ["acs", "credentials", "list", "--endpoint", "http://127.0.0.1:1"])
      #expect(elsewhere.error.contains("Not logged in"))
    }
  }

  @Test func flagsWinOverTheEnvironment() async throws {
    try await withFake { fake in
      let run = await home.run(
        ["acs", "credentials", "list", "--token", SeamFake.apiKey, "--endpoint", fake.url],
        environment: ["SEAM_CLI_TOKEN": "seam_wrong", "SEAM_CLI_ENDPOINT": "http://127.0.0.1:1"])
      #expect(run.status == 0)
    }
  }

  @Test func theCommandLinesOwnVariablesWinOverTheSDKs() async throws {
    try await withFake { fake in
      let run = await home.run(
        ["acs", "credentials", "list"],
        environment: [
          "SEAM_CLI_TOKEN": SeamFake.apiKey, "SEAM_API_KEY": "seam_wrong",
          "SEAM_CLI_ENDPOINT": fake.url, "SEAM_ENDPOINT": "http://127.0.0.1:1",
        ])
      #expect(run.status == 0)
    }
  }

  @Test func theLocationCanBeAskedFor() async {
    #expect(await home.run(["config", "reveal-location"]).output == home.file.path + "\n")
  }

  @Test func aDamagedFileIsReported() async throws {
    try FileManager.default.createDirectory(
      at: home.folder.appending(path: "seam"), withIntermediateDirectories: true)
    try Data("{".utf8).write(to: home.file)
    let run = await home.run(["config"])
    #expect(run.status == 1)
    #expect(run.error.contains("is damaged"))
  }
}
