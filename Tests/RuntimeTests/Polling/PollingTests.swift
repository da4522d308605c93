import HTTPTypes
import SeamstressJSON
import SeamstressRuntime
import Testing

/// A clock whose pauses take no time, and whose deadline passes when they add up to it.
private actor FakeClock {
  private(set) var pauses: [Duration] = []
  private var elapsed = Duration.zero

  func pause(_ duration: Duration) {
    pauses.append(duration)
    elapsed += duration
  }

  func hasPassed(_ duration: Duration) -> Bool { elapsed > duration }
}

struct PollingTests {
  private static let polling = Polling(
    .get, "/jobs/get", id: "getJob", parameter: "job_id", at: "job",
    pending: ["queued", "running"], success: ["done"], failure: ["broken"])

  private static func job(_ status: String, _ more: String = "", _ headers: HTTPFields = [:])
    -> TransportResponse
  {
    .json(#"{"job":{"job_id":"j 7","status":\#(status)\#(more)}}"#, headers: headers)
  }

  private let clock = FakeClock()

  private func client(
    _ transport: StubTransport, configure: (inout ClientConfiguration) -> Void = { _ in }
  ) -> APIClient {
    var configuration = ClientConfiguration.stubbed(transport)
    configuration.timekeeper.pause = { [clock] in await clock.pause($0) }
    configuration.timekeeper.deadline = { [clock] duration in
      // The calls' own deadlines are never reached.
      guard duration != .seconds(30) else { return try await Task.sleep(for: .seconds(3600)) }
      while await !clock.hasPassed(duration) {
        try Task.checkCancellation()
        await Task.yield()
      }
    }
    configure(&configuration)
    return APIClient(configuration)
  }

  private func start(_ client: APIClient, _ options: RequestOptions = RequestOptions())
    async throws -> JSON
  {
    var request = APIRequest(.post, "/jobs/start", id: "startJob")
    request.body("what", "door")
    return try await client.fetchAndPoll(request, options, at: "job", polling: Self.polling)
  }

  @Test func asksUntilItIsDone() async throws {
    let transport = StubTransport(
      Self.job(#""queued""#), Self.job(#""running""#), Self.job(#""learnt later""#),
      Self.job(#""done""#, #","result":5"#))
    let job = try await start(client(transport))
    #expect(job["result"]?.int == 5)
    #expect(
      await transport.paths == ["/jobs/start"]
        + Array(repeating: "/jobs/get?job_id=j%207", count: 3))
    #expect(await transport.requests.map(\.head.method) == [.post, .get, .get, .get])
    #expect(await clock.pauses == [.seconds(1), .seconds(1), .seconds(1)])
  }

  @Test(arguments: [#""done""#, "null"])
  func whatIsDoneAtOnceIsNotAskedFor(_ status: String) async throws {
    let transport = StubTransport(Self.job(status))
    _ = try await start(client(transport))
    #expect(await transport.requests.count == 1)
    #expect(await clock.pauses.isEmpty)
  }

  @Test func neverMeansTheFirstAnswer() async throws {
    let transport = StubTransport(Self.job(#""queued""#))
    let perCall = try await start(client(transport), RequestOptions(polling: false))
    #expect(perCall["status"]?.string == "queued")
    let perClient = try await start(client(transport) { $0.polling = .never })
    #expect(perClient["status"]?.string == "queued")
    #expect(await transport.requests.count == 2)
  }

  @Test func theCallDecidesOverTheClient() async throws {
    let transport = StubTransport(Self.job(#""queued""#), Self.job(#""done""#))
    let options = RequestOptions(polling: .wait(interval: .milliseconds(20)))
    let job = try await start(client(transport) { $0.polling = .never }, options)
    #expect(job["status"]?.string == "done")
    #expect(await clock.pauses == [.milliseconds(20)])
  }

  @Test func rawNeverWaits() async throws {
    struct Jobs: OperationGroup {
      let client: APIClient
      func start() async throws -> JSON {
        let request = APIRequest(.post, "/jobs/start", id: "startJob")
        return try await client.fetchAndPoll(
          request, RequestOptions(), at: "job", polling: PollingTests.polling)
      }
    }
    let transport = StubTransport(Self.job(#""queued""#))
    let response = try await Jobs(client: client(transport)).raw { try await $0.start() }
    #expect(response.value["status"]?.string == "queued")
    #expect(await transport.requests.count == 1)
  }

  @Test func failures() async throws {
    let transport = StubTransport(
      Self.job(#""queued""#),
      Self.job(#""broken""#, #","error":{"type":"jammed","message":"The bolt is stuck"}"#))
    let client = client(transport)
    let error = try await failure { _ = try await start(client) }
    guard case .failed(let failed) = error?.kind else {
      Issue.record("got \(String(describing: error))")
      return
    }
    #expect(failed.code == "jammed")
    #expect(failed.message == "The bolt is stuck")
    #expect(failed.status == "broken")
    #expect(error?.operation == "startJob")
    #expect((error?.typed as? JSON)?["job_id"]?.string == "j 7")
    #expect(
      error?.description == "startJob (POST /jobs/start): "
        + "the server could not do it (jammed): The bolt is stuck")
  }

  @Test func timeRunsOut() async throws {
    let transport = StubTransport(Self.job(#""queued""#), Self.job(#""running""#))
    let client = client(transport)
    let options = RequestOptions(polling: .wait(timeout: .seconds(5), interval: .seconds(2)))
    let error = try await failure { _ = try await start(client, options) }
    guard case .stillPending(.seconds(5)) = error?.kind else {
      Issue.record("got \(String(describing: error))")
      return
    }
    #expect((error?.typed as? JSON)?["status"]?.string == "running")
    #expect(error?.description.contains("still at it after 5.0 s") == true)
  }

  @Test func theServerMayAskForALongerPause() async throws {
    let transport = StubTransport(
      Self.job(#""queued""#, "", [.retryAfter: "3"]),
      Self.job(#""queued""#, "", [.retryAfter: "0"]), Self.job(#""done""#))
    _ = try await start(client(transport))
    #expect(await clock.pauses == [.seconds(3), .seconds(1)])
  }

  @Test func withoutAnIDThereIsNobodyToAskFor() async throws {
    let client = client(StubTransport(.json(#"{"job":{"status":"queued"}}"#)))
    let error = try await failure { _ = try await start(client) }
    #expect(error?.description.contains(#"no "job_id" to ask for"#) == true)
  }

  @Test func errorsOfAskingAreTheirOwn() async throws {
    let client = client(StubTransport(Self.job(#""queued""#), .json("{}", status: 404)))
    let error = try await failure { _ = try await start(client) }
    #expect(error?.status == 404)
    #expect(error?.operation == "getJob")
  }

  @Test func cancellationEndsTheWait() async throws {
    let transport = StubTransport(Self.job(#""queued""#))
    let client = client(transport) {
      $0.timekeeper.pause = { _ in try await Task.sleep(for: .seconds(3600)) }
    }
    let task = Task { try await failure { _ = try await start(client) } }
    while await transport.requests.isEmpty { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func cancellationEndsTheWaitForAnything() async throws {
    let begun = Gate()
    let client = client(StubTransport(Self.job(#""queued""#))) {
      $0.timekeeper.pause = { _ in
        begun.open()
        try await Task.sleep(for: .seconds(3600))
      }
    }
    let task = Task {
      try await client.wait(
        .wait(timeout: .seconds(60), interval: .seconds(1)), until: { (done: Bool) in done },
        { false })
    }
    #expect(await begun.opened())
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func thePathTakesTheIDWhereItCan() async throws {
    let polling = Polling(
      .get, "/jobs/{id}", id: "getJob", parameter: "id", member: "meta.number",
      pending: ["queued"])
    let transport = StubTransport(
      .json(#"{"meta":{"number":12},"status":"queued"}"#), .json(#"{"status":"anything else"}"#))
    let job: JSON = try await client(transport).fetchAndPoll(
      APIRequest(.post, "/jobs", id: "startJob"), RequestOptions(), polling: polling)
    #expect(job["status"]?.string == "anything else")
    #expect(await transport.paths == ["/jobs", "/jobs/12"])
  }

  @Test func aPollThatIsPostedAndItsHeaders() async throws {
    let polling = Polling(
      .post, "/jobs/get", id: "getJob", parameter: "job_id", at: "job", pending: ["queued"])
    let transport = StubTransport(Self.job(#""queued""#), Self.job(#""done""#))
    let options = RequestOptions(
      headers: ["x-tenant": "t"], query: ["a": 1], body: ["b": 2], idempotencyKey: "k")
    let _: JSON = try await client(transport).fetchAndPoll(
      APIRequest(.post, "/jobs", id: "startJob"), options, at: "job", polling: polling)
    let poll = await transport.requests[1]
    #expect(poll.body.map { String(decoding: $0.bytes, as: UTF8.self) } == #"{"job_id":"j 7"}"#)
    #expect(poll.head.headerFields[try #require(HTTPField.Name("x-tenant"))] == "t")
    #expect(poll.head.headerFields[try #require(HTTPField.Name("idempotency-key"))] == nil)
    #expect(poll.head.path == "/jobs/get")
  }

  @Test func secretsOfAFailureAreTakenOut() async throws {
    let canary = "canary-77aa"
    let transport = StubTransport(
      Self.job(
        #""broken""#, #","error":{"type":"\#(canary)","message":"your key \#(canary)"}"#))
    let client = client(transport) {
      $0.schemes = ["k": .bearer]
      $0.credentials = ["k": .bearer(canary)]
    }
    let request = APIRequest(.post, "/jobs", id: "startJob", security: [["k"]])
    let error = try await failure {
      let _: JSON = try await client.fetchAndPoll(
        request, RequestOptions(), at: "job", polling: Self.polling)
    }
    let found = try #require(error)
    var dumped = "\(found) \(found.text) \(found.kind) \(String(describing: found.typed))"
    dump(found, to: &dumped)
    #expect(dumped.contains("<redacted>"))
    #expect(!dumped.contains(canary))
  }

  @Test func waitingForAnythingElse() async throws {
    let transport = StubTransport(.json("1"), .json("2"), .json("3"))
    let client = client(transport)
    let fetch: @Sendable () async throws -> Int = {
      try await client.fetch(APIRequest(.get, "/n", id: "n"), RequestOptions())
    }
    #expect(try await client.wait(until: { $0 == 3 }, fetch) == 3)
    #expect(await transport.requests.count == 3)
    #expect(try await client.wait(.never, until: { $0 == 9 }, fetch) == 3)
    let error = try await failure {
      _ = try await client.wait(.wait(timeout: .seconds(4)), until: { $0 == 9 }, fetch)
    }
    guard case .stillPending = error?.kind else {
      Issue.record("got \(String(describing: error))")
      return
    }
  }
}
