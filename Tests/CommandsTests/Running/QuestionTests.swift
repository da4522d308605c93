import SeamstressJSON
import SeamstressTesting
import Testing

@Suite struct QuestionTests {
  private func run(_ arguments: [String], typed: [String]?, operation: String = "createPet")
    async -> (JSON?, ToolRun)
  {
    let server = StubServer()
    server.answer(operation, with: .json("{}"))
    let run = await ToolRun(pets: arguments, typed: typed, server: server)
    return (server.requests.first?.json, run)
  }

  @Test func whatIsMissingIsAskedFor() async {
    let (body, run) = await run(["pets", "create", "--weight", "3"], typed: ["Tom", "2"])
    #expect(body == ["source": "cli", "name": "Tom", "kind": "dog", "weight": 3])
    #expect(run.error.contains("What it is called."))
    #expect(run.error.contains("  3  stick_insect"))
    #expect(run.output == "{}\n", "questions are no payload")
  }

  @Test func wrongAnswersAreAskedForAgain() async {
    let (body, _) = await run(["pets", "create"], typed: ["", "Tom", "9", "x", "cat"])
    #expect(body == ["source": "cli", "name": "Tom", "kind": "cat"])
  }

  @Test func exclusiveParametersAreChosenFrom() async {
    let (body, _) = await run(
      ["pets", "give", "--pet-id", "1"], typed: ["2", "home"], operation: "givePet")
    #expect(body == ["pet_id": "1", "shelter_id": "home"])
  }

  @Test func theRestIsAskedForOnDemand() async {
    let (body, _) = await run(
      ["pets", "give", "-i", "--pet-id", "1", "--person-id", "2"], typed: [], operation: "givePet")
    #expect(body == ["pet_id": "1", "person_id": "2"], "the excluded one is not asked for")
    let (order, _) = await run(["pets", "order", "-i"], typed: ["", "2"], operation: "order")
    #expect(order == nil, "a form is no JSON")
  }

  @Test func whoEndsTheInputCancels() async {
    let (body, run) = await run(["pets", "create"], typed: ["Tom"])
    #expect(body == nil)
    #expect(run.status == 1)
    #expect(run.error.contains("Cancelled: nothing was sent"))
  }

  @Test func nobodyIsAskedAwayFromATerminal() async {
    let (body, piped) = await run(["pets", "create"], typed: nil)
    #expect(body == nil)
    #expect(piped.error.contains("Missing required parameter(s)"))
    let (_, forbidden) = await run(["pets", "create", "-y"], typed: ["Tom", "1"])
    #expect(forbidden.error.contains("Missing required parameter(s)"))
    let (_, impossible) = await run(["pets", "order", "-i"], typed: nil, operation: "order")
    #expect(impossible.error.contains("--interactive needs a terminal"))
    let (_, both) = await run(["pets", "order", "-i", "-y"], typed: [], operation: "order")
    #expect(both.error.contains("exclude each other"))
  }
}
