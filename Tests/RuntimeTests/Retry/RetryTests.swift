import Foundation
import HTTPTypes
import SeamstressRuntime
import Testing

/// Collects the pauses that a client would have made.
private actor Pauses {
  private(set) var all: [Duration] = []
  func add(_ pause: Duration) { all.append(pause) }
}

struct RetryTests {
  private static let lost: StubTransport.Answer = { _ in throw TransportError(.connectionLost) }
  private static let refused: StubTransport.Answer = { _ in
    throw TransportError(.connectionRefused)
  }

  private static func answer(_ status: Int, _ headers: HTTPFields = [:])
    -> StubTransport.Answer
  {
    { _ in .status(status, headers) }
  }

  /// Runs one call and says how it ended, how often it was sent and what it paused for.
  private func run(
    _ method: RequestMethod, _ answers: [StubTransport.Answer],
    options: RequestOptions = RequestOptions(),
    configure: (inout ClientConfiguration) -> Void = { _ in }
  ) async throws -> (error: APIError?, sent: Int, pauses: [Duration]) {
    let transport = StubTransport(answers)
    let pauses = Pauses()
    var configuration = ClientConfiguration.stubbed(transport)
    configuration.timekeeper.pause = { await pauses.add($0) }
    configuration.timekeeper.now = { Date(timeIntervalSince1970: 784_111_777) }
    configure(&configuration)
    let client = APIClient(configuration)
    let error = try await failure {
      try await client.send(APIRequest(method, "/x", id: "op"), options)
    }
    return (error, await transport.requests.count, await pauses.all)
  }

  @Test(arguments: [408, 429, 500, 502, 503, 504])
  func safeMethodsAreSentAgain(_ status: Int) async throws {
    let run = try await run(.get, [Self.answer(status), Self.answer(status), Self.answer(204)])
    #expect(run.error == nil)
    #expect(run.sent == 3)
    // Full jitter with a random number of 0.5: half of 500 ms, half of 1 s.
    #expect(run.pauses == [.milliseconds(250), .milliseconds(500)])
  }

  @Test func threeTriesAndNoMore() async throws {
    let run = try await run(.put, [Self.answer(500)])
    #expect(run.sent == 3)
    #expect(run.error?.status == 500)
    #expect(run.error?.attempts == 3)
    #expect(run.error?.description.contains("(3 attempts)") == true)
  }

  @Test(arguments: [400, 401, 403, 404, 409, 422, 501])
  func otherStatusesAreFinal(_ status: Int) async throws {
    #expect(try await run(.get, [Self.answer(status)]).sent == 1)
  }

  @Test(arguments: [RequestMethod.post, .patch])
  func unsafeMethodsAreSentOnce(_ method: RequestMethod) async throws {
    #expect(try await run(method, [Self.answer(500)]).sent == 1)
    #expect(try await run(method, [Self.lost]).sent == 1)
    #expect(try await run(method, [Self.answer(503)]).sent == 1)
  }

  @Test func unsafeMethodsWithAKeyOrAnInvitation() async throws {
    let key = RequestOptions(idempotencyKey: "k")
    #expect(try await run(.post, [Self.answer(500)], options: key).sent == 3)
    let invited = [Self.answer(429, [.retryAfter: "2"]), Self.answer(204)]
    let run = try await run(.post, invited)
    #expect(run.sent == 2)
    #expect(run.pauses == [.seconds(2)])
  }

  @Test func neverMeansNever() async throws {
    let key = RequestOptions(idempotencyKey: "k")
    let answers = [Self.answer(429, [.retryAfter: "2"]), Self.answer(204)]
    let run = try await run(.patch, answers, options: key) { $0.retry.unsafeMethods = .never }
    #expect(run.sent == 1)
  }

  @Test func whatNeverLeftMayBeSentAgain() async throws {
    let run = try await run(.post, [Self.refused, Self.answer(204)]) {
      $0.retry.unsafeMethods = .never
    }
    #expect(run.error == nil)
    #expect(run.sent == 2)
  }

  @Test(arguments: [TransportError.Reason.tls, .tooLarge, .cancelled])
  func faultsThatRetriesDoNotMend(_ reason: TransportError.Reason) async throws {
    #expect(try await run(.get, [{ _ in throw TransportError(reason) }]).sent == 1)
  }

  @Test(arguments: [
    ("7", Duration.seconds(7)), ("0", .zero), ("0.25", .milliseconds(250)),
    ("Sun, 06 Nov 1994 08:49:47 GMT", .seconds(10)),
    // The two forms of old that still have to be understood.
    ("Sunday, 06-Nov-94 08:49:47 GMT", .seconds(10)), ("Sun Nov  6 08:49:47 1994", .seconds(10)),
    // These ask for nothing, so the jitter decides.
    ("Sun, 06 Nov 1994 08:49:27 GMT", .milliseconds(250)), ("-5", .milliseconds(250)),
    ("soon", .milliseconds(250)), ("1e300", .milliseconds(250)), ("nan", .milliseconds(250)),
    ("Sun, 99 Nov 1994 08:49:47 GMT", .milliseconds(250)),
    ("Sunday, 06-Nov-93 08:49:47 GMT", .milliseconds(250)),
    ("Sunday, 06-Nov-94 08:49:47 CET", .milliseconds(250)),
    ("Sun Nov  6 08:49:47", .milliseconds(250)), ("Sun Foo  6 08:49:47 1994", .milliseconds(250)),
  ])
  func retryAfter(_ text: String, _ pause: Duration) async throws {
    let run = try await run(.get, [Self.answer(503, [.retryAfter: text]), Self.answer(204)])
    #expect(run.pauses == [pause])
  }

  /// 2 January 2000, 00:00:10, where now is a day earlier in a year of another century.
  @Test func yearsOfTwoDigits() async throws {
    let now = Date(timeIntervalSince1970: 946_684_790)
    let answers = [
      Self.answer(503, [.retryAfter: "Saturday, 01-Jan-00 00:00:10 GMT"]), Self.answer(204),
    ]
    let run = try await run(.get, answers) { $0.timekeeper.now = { now } }
    #expect(run.pauses == [.seconds(20)])
  }

  @Test func jitterReachesFromNothingToItsBound() async throws {
    for (random, pause) in [(0.0, Duration.zero), (0.999, .milliseconds(499.5))] {
      let run = try await run(.get, [Self.answer(500), Self.answer(204)]) {
        $0.timekeeper.random = { random }
      }
      #expect(run.pauses == [pause])
    }
    let random = Timekeeper.system.random
    #expect((0..<1000).allSatisfy { _ in (0..<1).contains(random()) })
  }

  @Test func aKeyInAHeaderOfTheDocumentsIsOne() async throws {
    let transport = StubTransport([Self.answer(500)])
    var request = APIRequest(.post, "/x", id: "op")
    request.header("idempotency-key", "k1")
    _ = try await failure { [request] in
      try await APIClient(.stubbed(transport)).send(request, RequestOptions())
    }
    let options = RequestOptions(headers: ["Idempotency-Key": "k2"])
    _ = try await failure {
      try await APIClient(.stubbed(transport)).send(APIRequest(.post, "/x", id: "op"), options)
    }
    let name = try #require(HTTPField.Name("Idempotency-Key"))
    let keys = await transport.requests.map { $0.head.headerFields[name] }
    #expect(keys == ["k1", "k1", "k1", "k2", "k2", "k2"])
  }

  /// Two tries have been made when the third one's pause is cut short.
  @Test func everyErrorSaysHowOftenItWasSent() async throws {
    let pauses = Pauses()
    let timedOut = try await run(.get, [Self.answer(500)]) {
      $0.timekeeper.pause = { duration in
        await pauses.add(duration)
        if await pauses.all.count == 2 { try await Task.sleep(for: .seconds(3600)) }
      }
      $0.timekeeper.deadline = { _ in while await pauses.all.count < 2 { await Task.yield() } }
    }
    #expect(timedOut.error?.attempts == 2)
    #expect(timedOut.error?.description.hasSuffix("(2 attempts)") == true)
    let cancelled = try await run(.get, [Self.answer(500)]) {
      $0.timekeeper.pause = { _ in throw CancellationError() }
    }
    #expect(cancelled.error?.attempts == 1)
    let unsent = try await run(.get, [Self.answer(500)]) { $0.baseURL = "nowhere" }
    #expect(unsent.error?.attempts == 0)
  }

  @Test func retryAfterInMilliseconds() async throws {
    let fields: HTTPFields = [HTTPField.Name("retry-after-ms")!: "1500", .retryAfter: "9"]
    let run = try await run(.get, [Self.answer(429, fields), Self.answer(204)])
    #expect(run.pauses == [.milliseconds(1500)])
  }

  @Test func aPauseTooLongIsReportedInstead() async throws {
    let run = try await run(.get, [Self.answer(429, [.retryAfter: "3600"])])
    #expect(run.sent == 1)
    #expect(run.error?.retryAfter == .seconds(3600))
    #expect(run.error?.description.contains("retry after 3600.0 s") == true)
  }

  @Test func delaysDoubleUpToTheirBound() async throws {
    let options = RequestOptions(maximumAttempts: 8)
    let run = try await run(.get, [Self.answer(500)], options: options)
    #expect(run.sent == 8)
    #expect(
      run.pauses == [0.25, 0.5, 1, 2, 4, 4, 4].map { Duration.seconds($0) })
  }

  @Test func theBudgetEndsTheStorm() async throws {
    let transport = StubTransport([Self.answer(500)])
    let client = APIClient(.stubbed(transport))
    for _ in 0..<1000 {
      _ = try await failure {
        try await client.send(APIRequest(.get, "/x", id: "op"), RequestOptions())
      }
    }
    // 1,000 calls, and 100 retries before the bucket is empty.
    #expect(await transport.requests.count == 1100)
  }

  @Test func theKeyStaysTheSame() async throws {
    let transport = StubTransport(Array(repeating: Self.answer(500), count: 3))
    _ = try await failure {
      try await APIClient(.stubbed(transport)).send(
        APIRequest(.post, "/x", id: "op"), RequestOptions(idempotencyKey: "k7"))
    }
    let name = try #require(HTTPField.Name("Idempotency-Key"))
    let keys = await transport.requests.map { $0.head.headerFields[name] }
    #expect(keys == ["k7", "k7", "k7"])
  }

  /// A key is for the call, not for the token that it was sent with.
  @Test func theKeySurvivesARefresh() async throws {
    let transport = StubTransport([Self.answer(401), Self.answer(503), Self.answer(204)])
    let tokens = Pauses()
    var configuration = ClientConfiguration.stubbed(
      transport, schemes: ["t": .bearer],
      credentials: [
        "t": .bearer {
          await tokens.add(.zero)
          return "token\(await tokens.all.count)"
        }
      ])
    configuration.timekeeper.pause = { _ in }
    try await APIClient(configuration).send(
      APIRequest(.post, "/x", id: "op", security: [["t"]]), RequestOptions(idempotencyKey: "k7"))
    let name = try #require(HTTPField.Name("Idempotency-Key"))
    let sent = await transport.requests.map(\.head.headerFields)
    #expect(sent.map { $0[name] } == ["k7", "k7", "k7"])
    #expect(
      sent.map { $0[.authorization] } == ["Bearer token1", "Bearer token2", "Bearer token2"])
  }

  @Test func cancellationEndsThePause() async throws {
    let transport = StubTransport([Self.answer(500)])
    var configuration = ClientConfiguration.stubbed(transport)
    configuration.timekeeper.pause = { _ in try await Task.sleep(for: .seconds(3600)) }
    let client = APIClient(configuration)
    let task = Task {
      try await failure {
        try await client.send(APIRequest(.get, "/x", id: "op"), RequestOptions())
      }
    }
    while await transport.requests.isEmpty { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(await transport.requests.count == 1)
  }
}
