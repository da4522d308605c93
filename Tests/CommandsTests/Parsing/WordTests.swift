import SeamstressTesting
import Testing

@Suite struct WordTests {
  @Test(arguments: [["pets", "find"], ["PETS", "Find"]])
  func wordsHaveNoCase(_ words: [String]) async {
    let server = StubServer()
    server.answer("findPet", with: .json("{\"id\":\"7\"}"))
    let run = await ToolRun(pets: words + ["--id", "7"], server: server)
    #expect(run.status == 0)
    #expect(server.requests.first?.path == "/v1/pets/7")
  }

  @Test func aCommandMayBeAGroupToo() async {
    let server = StubServer()
    server.answer("stats", with: .json("{\"all\":1}"))
    server.answer("daily", with: .json("{\"today\":1}"))
    #expect(await ToolRun(pets: ["stats"], server: server).output.contains("all"))
    #expect(await ToolRun(pets: ["stats", "daily"], server: server).output.contains("today"))
  }

  @Test func unfinishedAndUnknownCommandsSayWhatIsExpected() async {
    let unfinished = await ToolRun(pets: ["pets"])
    #expect(unfinished.status == 1)
    #expect(unfinished.output == "")
    #expect(
      unfinished.error.contains("Incomplete command \"pets pets\": expected one of find, list,"))
    let unknown = await ToolRun(pets: ["pets", "fnid"])
    #expect(unknown.status == 1)
    #expect(
      unknown.error.contains(
        "Unknown command \"pets pets fnid\". Did you mean \"pets pets find\"?"))
    let extra = await ToolRun(pets: ["pets", "find", "7"])
    #expect(extra.error.contains("Unexpected argument \"7\""))
  }

  @Test func version() async {
    #expect(await ToolRun(pets: ["--version"]).output == "pets 1.2.3\n")
  }
}
