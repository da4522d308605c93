import HTTPTypes
import SeamstressCommands
import SeamstressTesting
import Testing

@Suite struct EnvironmentConnectorTests {
  private func authorization(
    _ flags: [String] = [], _ environment: [String: String]
  ) async -> String? {
    let server = StubServer()
    server.answer("stats", with: .json("{}"))
    _ = await ToolRun(pets: ["stats"] + flags, environment: environment, server: server)
    return server.requests.first?.headers[.authorization]
  }

  @Test func aFlagWinsOverTheSchemeWhichWinsOverTheRest() async {
    let environment = ["PETS_TOKEN": "general", "PETS_KEY": "own"]
    #expect(await authorization(["--token", "flag"], environment) == "Bearer flag")
    #expect(await authorization([], environment) == "Bearer own")
    #expect(
      await authorization([], ["PETS_TOKEN": "general", "PETS_KEY": " "]) == "Bearer general")
  }

  @Test func theEndpointCanBeMoved() async {
    let flag = await ToolRun(
      pets: ["stats", "--curl", "--endpoint", "http://127.0.0.1:1/x/"],
      environment: ["PETS_ENDPOINT": "http://127.0.0.1:2"])
    #expect(flag.output.contains("\"http://127.0.0.1:1/x/stats\""))
    let variable = await ToolRun(
      pets: ["stats", "--curl"], environment: ["PETS_ENDPOINT": "http://127.0.0.1:2"])
    #expect(variable.output.contains("\"http://127.0.0.1:2/stats\""))
  }

  @Test func withoutACredentialNothingIsSent() async {
    let run = await ToolRun(pets: ["pets", "find", "--id", "1"], environment: [:])
    #expect(run.status == 1)
    #expect(run.error.contains("no credential"))
  }

  @Test func basicCredentialsAreUserAndPassword() async {
    let table = CommandTable(
      api: #"""
        {"title":"x","servers":[{"url":"https://x.example.com"}],
         "schemes":{"login":{"kind":"basic"}}}
        """#, commands: [#"go {"method":"GET","path":"/go","id":"go","security":[["login"]]}"#])
    let server = StubServer()
    server.answer("go", with: .status(204))
    let make = { @Sendable (console: Console) in
      CommandLineTool(
        "x", version: "1", table, console: console, environment: ["X_LOGIN": "me:a:b"]
      ) { $0.use(server) }
    }
    _ = await ToolRun(["go"], make: make)
    #expect(server.requests.first?.headers[.authorization] == "Basic bWU6YTpi")
    #expect(await ToolRun(["go", "--curl"], make: make).output.contains("--user \"$X_LOGIN\""))
  }
}
