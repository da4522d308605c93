import SeamstressJSON
import SeamstressTesting
import Testing

/// Flags win over `--raw`, which wins over standard input.
@Suite struct PrecedenceTests {
  private func body(_ flags: [String], input: String?) async -> (JSON?, ToolRun) {
    let server = StubServer()
    server.answer("createPet", with: .json("{}"))
    let run = await ToolRun(pets: ["pets", "create"] + flags, input: input, server: server)
    return (server.requests.first?.json, run)
  }

  @Test func theNearestSourceWins() async {
    let (body, _) = await body(
      ["--name", "flag", "--raw", "{\"name\":\"raw\",\"kind\":\"dog\"}"],
      input: "{\"name\":\"in\",\"kind\":\"cat\",\"weight\":3}")
    #expect(
      body == ["source": "cli", "name": "flag", "kind": "dog", "weight": 3])
  }

  @Test func rawIsNotCheckedAgainstTheDocument() async {
    let (body, run) = await body(
      ["--raw", "{\"name\":\"a\",\"kind\":\"unicorn\",\"horns\":1}"], input: nil)
    #expect(run.status == 0)
    #expect(body?["kind"] == "unicorn")
    #expect(body?["horns"] == 1)
  }

  @Test(arguments: ["[1]", "nonsense", "{\"name\":"])
  func whatIsNoObjectIsRefused(_ text: String) async {
    let (sent, raw) = await body(["--raw", text], input: nil)
    #expect(sent == nil)
    #expect(raw.status == 1)
    #expect(raw.error.contains("--raw"))
    let (_, piped) = await body([], input: text)
    #expect(piped.status == 1)
    #expect(piped.error.contains("Standard input"))
  }

  @Test func anEmptyPipeSaysNothing() async {
    let (body, run) = await body(["--name", "a", "--kind", "cat"], input: "\n")
    #expect(run.status == 0)
    #expect(body?["name"] == "a")
  }

  @Test func standardInputCanBeLeftAlone() async {
    let (body, run) = await body(
      ["--name", "a", "--kind", "cat", "--no-stdin"], input: "{\"weight\":3}")
    #expect(run.status == 0)
    #expect(body?["weight"] == nil)
  }
}
