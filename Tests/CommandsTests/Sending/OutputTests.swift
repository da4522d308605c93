import SeamstressCommands
import SeamstressJSON
import SeamstressRuntime
import SeamstressTesting
import Testing

@Suite struct OutputTests {
  private func run(
    _ operation: String, _ answer: StubAnswer, _ arguments: String..., typed: [String]? = nil
  ) async -> ToolRun {
    let server = StubServer()
    server.answer(operation, with: answer)
    return await ToolRun(pets: arguments, typed: typed, server: server)
  }

  @Test func theResultStandsUnderItsNameWithTheNextPage() async {
    let run = await run(
      "listPets", .json("{\"pets\":[1],\"pagination\":{\"more\":false},\"noise\":1}"),
      "pets", "list")
    #expect(
      run.output == """
        {
          "pets": [
            1
          ],
          "pagination": {
            "more": false
          }
        }

        """)
    #expect(run.error == "")
    #expect(run.status == 0)
  }

  @Test func nothingIsAnEmptyObject() async {
    #expect(await run("order", .status(204), "pets", "order").output == "{}\n")
  }

  @Test func aResultThatIsNoJSONIsAFailure() async {
    let html = StubAnswer.bytes(Array("<html>".utf8), contentType: "text/html")
    let find = await run("findPet", html, "pets", "find", "--id", "7")
    #expect(find.status == 1)
    #expect(find.output == "")
    #expect(find.error.hasPrefix("pets: The server answered 200 with something that is no JSON"))
    #expect(find.error.contains("(text/html)"))
    let order = await run("order", html, "pets", "order")
    #expect(order.status == 0, "nothing is expected of its body")
    #expect(order.output == "{}\n")
  }

  @Test func textsAreWrittenAsTheyAre() async {
    let answer = StubAnswer.bytes(Array("plain".utf8), contentType: "text/plain")
    #expect(await run("note", answer, "pets", "note", "--body", "x").output == "plain")
  }

  @Test func streamsAreALineAnItem() async {
    let answer = StubAnswer.bytes(
      Array("{\"a\": 1}\n{\"a\": 2}\n".utf8), contentType: "application/x-ndjson")
    #expect(await run("watch", answer, "pets", "watch").output == "{\"a\":1}\n{\"a\":2}\n")
  }

  @Test func allPagesOfAList() async {
    let server = StubServer()
    server.answer("listPets") { request in
      request.query["page_cursor"] == ["two"]
        ? .json("{\"pets\":[2],\"pagination\":{\"more\":false,\"next\":null}}")
        : .json("{\"pets\":[1],\"pagination\":{\"more\":true,\"next\":\"two\"}}")
    }
    let run = await ToolRun(pets: ["pets", "list", "--all", "--limit", "1"], server: server)
    #expect(run.output == "{\n  \"pets\": [\n    1,\n    2\n  ]\n}\n")
    #expect(server.requests.map { $0.query["limit"] } == [["1"], ["1"]])
    let refused = await ToolRun(pets: ["stats", "--all"], server: server)
    #expect(refused.error.contains("does not come in pages"))
  }

  @Test func pagesWhoseItemsAreDeeper() async {
    let table = CommandTable(
      api: #"{"title":"Zoo","servers":[{"url":"https://zoo.example"}]}"#, groups: [],
      commands: [
        #"""
        list {"method":"GET","path":"/pets","id":"list","result":"value","at":"data.rows",
          "pages":{"style":"page","parameter":"page","next":"","more":"data.more"}}
        """#
      ])
    let server = StubServer()
    server.answer("list") { request in
      request.query["page"] == ["2"]
        ? .json(#"{"data":{"rows":[2],"more":false},"ok":true}"#)
        : .json(#"{"data":{"rows":[1],"more":true},"ok":true}"#)
    }
    func run(_ words: String...) async -> ToolRun {
      await ToolRun(words) { console in
        CommandLineTool("zoo", version: "1", table, console: console, environment: [:]) {
          $0.use(server)
        }
      }
    }
    #expect(
      await run("list").output
        == """
        {
          "data": {
            "rows": [
              1
            ],
            "more": true
          }
        }

        """)
    #expect(
      await run("list", "--all").output
        == """
        {
          "data": {
            "rows": [
              1,
              2
            ]
          }
        }

        """)
  }

  @Test func whatTheServerSaysOfAFailureIsPayload() async {
    let run = await run(
      "findPet", .json("{\"message\":\"no such pet\"}", status: 404), "pets", "find", "--id", "7")
    #expect(run.status == 1)
    #expect(run.output == "{\n  \"message\": \"no such pet\"\n}\n")
    #expect(run.error == "[404] no such pet\n")
  }

  @Test func failuresOfTheNetworkAndOfOthersAreNot() async {
    let html = StubAnswer.bytes(Array("<html>".utf8), contentType: "text/html", status: 502)
    let proxy = await run("createPet", html, "pets", "create", "--name", "a", "--kind", "cat")
    #expect(proxy.status == 1)
    #expect(proxy.output == "")
    #expect(proxy.error == "[502]\n")
    let lost = await run("findPet", .failure(.hostNotFound), "pets", "find", "--id", "7")
    #expect(lost.status == 1)
    #expect(lost.output == "")
    #expect(lost.error.hasPrefix("pets: "))
    #expect(lost.error.contains("host name"))
  }

  @Test func aTerminalShowsWhatIsAskedAndIsSafeFromTheServer() async {
    let run = await run(
      "findPet", .json("{\"name\":\"\\u001b[31m\\u202eevil\"}"), "pets", "find", "--id", "7",
      typed: [])
    #expect(run.error == "GET /pets/{id}\n")
    #expect(run.output.contains("evil"))
    #expect(!run.output.contains("\u{1B}"))
    #expect(!run.output.contains("\u{202E}"))
  }

  @Test func jobsAreWaitedFor() async {
    let server = StubServer()
    server.answer("trainPet", with: .json("{\"job\":{\"job_id\":\"1\",\"status\":\"queued\"}}"))
    server.answer(
      "getJob", with: .json("{\"job\":{\"job_id\":\"1\",\"status\":\"queued\"}}"),
      .json("{\"job\":{\"job_id\":\"1\",\"status\":\"done\"}}"))
    let waited = await ToolRun(pets: ["pets", "train", "--pet-id", "1"], server: server)
    #expect(waited.status == 0)
    #expect(waited.output.contains("done"))
    #expect(server.requests("getJob").count == 2)
    let left = await ToolRun(
      pets: ["pets", "train", "--pet-id", "1", "--no-wait"], server: server)
    #expect(left.output.contains("queued"))
    #expect(server.requests("getJob").count == 2)
  }

  @Test func aFailedJobIsAFailureWithItsState() async {
    let server = StubServer()
    server.answer("trainPet", with: .json("{\"job\":{\"job_id\":\"1\",\"status\":\"queued\"}}"))
    server.answer(
      "getJob",
      with: .json(
        "{\"job\":{\"job_id\":\"1\",\"status\":\"broken\",\"error\":{\"message\":\"no treats\"}}}"))
    let run = await ToolRun(pets: ["pets", "train", "--pet-id", "1"], server: server)
    #expect(run.status == 1)
    #expect(run.error.contains("no treats"))
    #expect(run.output.contains("\"status\": \"broken\""))
  }
}
