import SeamstressJSON
import SeamstressTesting
import Testing

@Suite struct FlagTests {
  /// What `pets create` sends for these flags beside those that it needs.
  private func body(_ flags: String...) async throws -> JSON {
    let server = StubServer()
    server.answer("createPet", with: .json("{}"))
    let run = await ToolRun(
      pets: ["pets", "create", "--name", "Tom", "--kind", "cat"] + flags, server: server)
    #expect(run.error == "")
    var body = try #require(server.requests.first?.json?.object)
    for name in ["name", "kind", "source"] { body[name] = nil }
    return .object(body)
  }

  private func complaint(_ arguments: String...) async -> String {
    let run = await ToolRun(pets: arguments)
    #expect(run.status == 1)
    #expect(run.output == "", "standard output stays empty")
    return run.error
  }

  @Test(arguments: ["--nick-name", "--nick_name", "--nickName", "--NICK-NAME", "--NickName"])
  func aFlagHasManySpellings(_ flag: String) async throws {
    #expect(try await body(flag, "Tommy") == ["nickName": "Tommy"])
  }

  @Test func valuesFollowOrAreJoinedByAnEqualsSign() async throws {
    #expect(try await body("--nick-name=a=b") == ["nickName": "a=b"])
    #expect(try await body("--nick-name=") == ["nickName": ""])
    #expect(try await body("--weight", "-3") == ["weight": -3])
  }

  @Test func booleans() async throws {
    #expect(try await body("--is-tame") == ["is_tame": true])
    #expect(try await body("--is-tame", "false") == ["is_tame": false])
    #expect(try await body("--is-tame=1") == ["is_tame": true])
    #expect(try await body("--no-is-tame") == ["is_tame": false])
    #expect(await complaint("pets", "create", "--is-tame=maybe").contains("expects true or false"))
  }

  @Test func numbersAreCheckedAndTextIsNot() async throws {
    #expect(try await body("--weight", "4.50") == ["weight": 4.5])
    #expect(try await body("--nick-name", "007") == ["nickName": "007"])
    #expect(
      await complaint("pets", "list", "--limit", "2.5")
        .contains("--limit expects a whole number, not \"2.5\""))
    #expect(
      await complaint("pets", "create", "--weight", "heavy").contains("expects a number"))
  }

  @Test func onlyDocumentedValuesAreSent() async throws {
    let text = await complaint("pets", "create", "--name", "Tom", "--kind", "cta")
    #expect(text.contains("--kind expects one of cat, dog, stick_insect, not \"cta\""))
    #expect(text.contains("Did you mean cat?"))
    #expect(
      await complaint("pets", "list", "--kinds", "cat,fish").contains("not \"fish\""))
  }

  @Test func listsAreRepeatedOrPartedByCommas() async throws {
    #expect(try await body("--tags", "a,b") == ["tags": ["a", "b"]])
    #expect(try await body("--tags", "a", "--tags", "b") == ["tags": ["a", "b"]])
    #expect(try await body("--tags", "[\"a,b\",\"c\"]") == ["tags": ["a,b", "c"]])
    #expect(try await body("--scores", "1,2") == ["scores": [1, 2]])
    #expect(try await body("--tags=") == ["tags": []])
    #expect(await complaint("pets", "create", "--scores", "1,x").contains("--scores expects"))
  }

  @Test func objectsAreJSON() async throws {
    #expect(try await body("--home", "{\"street\":\"A\"}") == ["home": ["street": "A"]])
    #expect(await complaint("pets", "create", "--home", "A").contains("expects a JSON object"))
    #expect(try await body("--extra", "[1]") == ["extra": [1]])
    #expect(try await body("--extra", "plain text") == ["extra": "plain text"])
  }

  @Test func nullIsAValueWhereTheDocumentAllowsIt() async throws {
    #expect(try await body("--nick-name", "null") == ["nickName": .null])
    #expect(try await body("--home", "null") == ["home": .null])
    #expect(try await body("--tags", "null") == ["tags": ["null"]])
  }

  @Test func aScalarIsGivenOnce() async {
    let text = await complaint("pets", "create", "--name", "a", "--name", "b")
    #expect(text.contains("--name expects a single value"))
  }

  @Test func aFlagNeedsItsValue() async {
    #expect(await complaint("pets", "create", "--name").contains("--name expects a value"))
    #expect(
      await complaint("pets", "create", "--name", "--kind", "cat")
        .contains("--name expects a value"))
    #expect(await complaint("pets", "list", "--all=yes").contains("--all takes no value"))
  }

  @Test func unknownFlagsAreExplained() async {
    let text = await complaint("pets", "list", "--limitt", "2")
    #expect(text.contains("Unknown parameter for /pets: --limitt. Did you mean --limit?"))
    #expect(text.contains("Run 'pets pets list --help' to see what it accepts."))
    #expect(await complaint("--nme", "x").contains("Flags of a command come after its words."))
  }

  @Test func missingParametersAreNamed() async {
    let text = await complaint("pets", "create")
    #expect(text.contains("Missing required parameter(s) for /pets: --name, --kind"))
    #expect(text.contains("Run 'pets pets create --help'"))
  }

  @Test func exclusiveParameters() async {
    #expect(
      await complaint("pets", "give", "--pet-id", "1")
        .contains("for /pets/give: --person-id or --shelter-id"))
    #expect(
      await complaint("pets", "give", "--pet-id", "1", "--person-id", "2", "--shelter-id", "3")
        .contains("--person-id and --shelter-id exclude each other"))
  }

  @Test func aParameterComesBeforeAGlobalFlagOfItsName() async throws {
    #expect(try await body("--json", "text") == ["json": "text"])
    let server = StubServer()
    server.answer("createPet", with: .json("{\"pet\":{}}"))
    let run = await ToolRun(
      pets: ["--json", "pets", "create", "--name", "Tom", "--kind", "cat"], typed: [],
      server: server)
    #expect(run.output == "{\n  \"pet\": {}\n}\n")
    #expect(server.requests.first?.json?["json"] == nil)
  }
}
