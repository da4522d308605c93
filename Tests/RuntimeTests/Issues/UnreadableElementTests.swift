import Logging
import SeamstressJSON
import SeamstressRuntime
import Testing

/// Elements of lists that are not what the API promises.
struct UnreadableElementTests {
  private let reports = Reports()
  private static let body = #"{"n":[1,"secret-word",3]}"#

  private func decoding(_ error: APIError?) -> JSONError? {
    guard case .decoding(let json) = error?.kind else { return nil }
    return json
  }

  @Test func theCallFailsUnlessSomebodyWantsOtherwise() async throws {
    let error = try await failure { _ = try await Numbers(Self.body).list() }
    #expect(decoding(error)?.path == "$.n[1]")
  }

  @Test func whatIsLeftOutIsHandedOver() async throws {
    let numbers = Numbers(Self.body, unreadable: reports.policy)
    #expect(try await numbers.list() == [1, 3])
    let issue = try #require(reports.all.first)
    #expect(reports.all.count == 1)
    #expect(issue.operation == "listNumbers")
    #expect(issue.path == "$.n[1]")
    #expect(issue.error.expected == "an integer of 64 bits")
    #expect(issue.item == nil)
    #expect(
      "\(issue)"
        == "listNumbers: $.n[1] was left out: $.n[1]: expected an integer of 64 bits, "
        + "found a string (byte 8)")
  }

  @Test func aCallDecidesForItself() async throws {
    let strict = Numbers(Self.body)
    #expect(try await strict.list(options: .init(unreadableElements: reports.policy)) == [1, 3])
    #expect(reports.paths == ["$.n[1]"])
    let others = Reports()
    let lenient = Numbers(Self.body, unreadable: others.policy)
    let error = try await failure {
      _ = try await lenient.list(options: .init(unreadableElements: .fail))
    }
    #expect(decoding(error)?.path == "$.n[1]")
    #expect(try await lenient.list(options: .init(unreadableElements: reports.policy)) == [1, 3])
    #expect(others.all.isEmpty)
    #expect(reports.all.count == 2)
  }

  @Test(arguments: [#"{"n":7}"#, #"{"m":[]}"#, "[1", "7"])
  func whatIsInNoListFailsTheCall(_ body: String) async throws {
    let numbers = Numbers(body, unreadable: reports.policy)
    let error = try await failure { _ = try await numbers.list() }
    #expect(decoding(error) != nil)
    #expect(reports.all.isEmpty)
  }

  @Test func everyElementBad() async throws {
    let list = Array(repeating: "null", count: 100).joined(separator: ",")
    let numbers = Numbers(#"{"n":[\#(list)]}"#, unreadable: reports.policy)
    #expect(try await numbers.list().isEmpty)
    #expect(reports.paths == (0..<100).map { "$.n[\($0)]" })
  }

  @Test func readableListsReportNothing() async throws {
    let numbers = Numbers(#"{"n":[1,2]}"#, unreadable: reports.policy)
    let raw = try await numbers.raw { try await $0.list() }
    #expect(raw.value == [1, 2])
    #expect(raw.issues.isEmpty && reports.all.isEmpty)
  }

  @Test func rawHasThemBesideTheResponse() async throws {
    let numbers = Numbers(Self.body, unreadable: reports.policy)
    let raw = try await numbers.raw { try await $0.list() }
    #expect(raw.value == [1, 3])
    #expect(raw.issues.map(\.path) == ["$.n[1]"])
    #expect(raw.json?["n"]?[1] == "secret-word")
    #expect(reports.paths == ["$.n[1]"])
    let other = try await numbers.raw { numbers in
      try await numbers.list(options: .init(unreadableElements: Reports().policy))
    }
    #expect(other.issues.count == 1)
    #expect(reports.all.count == 1)
  }

  @Test func undecodedResponsesAreReadAsTheirReaderWants() async throws {
    let numbers = Numbers(#"[1,"a"]"#, unreadable: reports.policy)
    let response = try await numbers.client.request(.get, "/n")
    #expect(throws: JSONError.self) { try response.decode([Int].self) }
    var issues: [JSONIssue] = []
    #expect(try response.decode([Int].self, leavingOut: &issues) == [1])
    #expect(issues.map(\.path) == ["$[1]"])
    #expect(reports.all.isEmpty)
  }

  @Test func oneLineOfTheLogForEachResponse() async throws {
    let lines = LogLines()
    let numbers = Numbers(
      #"{"n":[1,"secret-word",null]}"#, unreadable: reports.policy
    ) {
      $0.logger = Logger(label: "test") { _ in lines }
      $0.logger?.logLevel = .warning
    }
    _ = try await numbers.list()
    #expect(
      lines.text
        == "left out what could not be read count=2 expected=an integer of 64 bits "
        + "operation=listNumbers path=$.n[1]")
    _ = try await failure { _ = try await numbers.count() }
    _ = try await failure {
      _ = try await numbers.list(options: .init(unreadableElements: .fail))
    }
    // A call that fails leaves nothing out: its line says why it fails.
    let all = lines.text.split(separator: "\n")
    #expect(all.map { $0.hasPrefix("unreadable response ") } == [false, true, true])
    #expect(!lines.text.contains("secret-word"))
  }

  /// A server can name a member of its answer by anything that it was sent.
  @Test func placesShowNoCredential() async throws {
    let canary = "canary-5c1d0e7b"
    let lines = LogLines()
    let numbers = Numbers(
      #"{"n":[{"\#(canary)":"x"}],"m":{"\#(canary)":"x"}}"#, unreadable: reports.policy
    ) {
      $0.schemes = ["t": .bearer]
      $0.credentials = ["t": .bearer(canary)]
      $0.logger = Logger(label: "test") { _ in lines }
    }
    let request = APIRequest(.get, "/n", id: "op", security: [["t"]])
    let value: [String: Int] = try await numbers.client.fetch(request, RequestOptions(), at: "m")
    #expect(value.isEmpty)
    #expect(reports.paths == [#"$.m.<redacted>"#])
    #expect(reports.all.first?.error.path == "$.m.<redacted>")
    #expect(!lines.text.contains(canary) && lines.text.contains("<redacted>"))
    let error = try await failure {
      let _: [[String: Int]] = try await numbers.client.fetch(
        request, RequestOptions(unreadableElements: .fail), at: "n")
    }
    #expect(decoding(error)?.path == "$.n[0].<redacted>")
  }
}
