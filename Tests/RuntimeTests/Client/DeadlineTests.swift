import HTTPTypes
import SeamstressRuntime
import Testing

/// A transport that answers only to cancellation.
private actor Silence: Transport {
  private(set) var started = 0
  private(set) var ended = 0

  func send(_ request: TransportRequest, limit: Int) async throws -> TransportResponse {
    started += 1
    defer { ended += 1 }
    try? await Task.sleep(for: .seconds(3600))
    throw TransportError(.cancelled)
  }
}

struct DeadlineTests {
  @Test func theDeadlineEndsTheCall() async throws {
    let transport = Silence()
    var configuration = ClientConfiguration.stubbed(transport)
    configuration.timeout = .seconds(30)
    configuration.timekeeper.deadline = { duration in
      #expect(duration == .seconds(30))
      while await transport.started == 0 { await Task.yield() }
    }
    let client = APIClient(configuration)
    let error = try await failure {
      try await client.send(APIRequest(.get, "/x", id: "op"), RequestOptions())
    }
    guard case .timedOut(.seconds(30)) = error?.kind else {
      Issue.record("got \(String(describing: error))")
      return
    }
    #expect(error?.description.contains("no answer within 30.0 s") == true)
    #expect(await transport.ended == 1)
  }

  @Test func eachCallMayHaveItsOwn() async throws {
    let transport = Silence()
    var configuration = ClientConfiguration.stubbed(transport)
    configuration.timekeeper.deadline = { duration in #expect(duration == .seconds(2)) }
    let client = APIClient(configuration)
    let error = try await failure {
      try await client.send(
        APIRequest(.get, "/x", id: "op"), RequestOptions(timeout: .seconds(2)))
    }
    guard case .timedOut(.seconds(2)) = error?.kind else {
      Issue.record("got \(String(describing: error))")
      return
    }
  }

  @Test func zeroMeansNone() async throws {
    var configuration = ClientConfiguration.stubbed(StubTransport(.status(204)))
    configuration.timeout = .zero
    configuration.timekeeper.deadline = { _ in Issue.record("there is no deadline to wait for") }
    try await APIClient(configuration).send(APIRequest(.get, "/x", id: "op"), RequestOptions())
  }

  @Test func cancellationIsPassedOn() async throws {
    let transport = Silence()
    let client = APIClient(.stubbed(transport))
    let task = Task {
      try await failure {
        try await client.send(APIRequest(.get, "/x", id: "op"), RequestOptions())
      }
    }
    while await transport.started == 0 { await Task.yield() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(await transport.started == 1)
    #expect(await transport.ended == 1)
  }
}
