import HTTPTypes
import SeamstressRuntime
import Testing

/// Counts the tokens that it hands out: token1, token2, …
private actor Issuer {
  private(set) var count = 0

  func issue() async -> String {
    count += 1
    let number = count
    // Lets every caller arrive while the first fetch is under way.
    for _ in 0..<200 { await Task.yield() }
    return "token\(number)"
  }
}

struct TokenRefreshTests {
  private func client(_ issuer: Issuer, accepting token: String) -> (APIClient, StubTransport) {
    let transport = StubTransport([
      { request in
        let isFresh = request.head.headerFields[.authorization] == "Bearer \(token)"
        return .status(isFresh ? 204 : 401)
      }
    ])
    let credentials: SecurityCredentials = ["t": .bearer { await issuer.issue() }]
    return (
      APIClient(.stubbed(transport, schemes: ["t": .bearer], credentials: credentials)), transport
    )
  }

  @Test func aHundredCallsRefreshOnce() async throws {
    let issuer = Issuer()
    let (client, _) = client(issuer, accepting: "token2")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<100 {
        group.addTask {
          let request = APIRequest(.get, "/x", id: "op", security: [["t"]])
          try await client.send(request, RequestOptions())
        }
      }
      try await group.waitForAll()
    }
    #expect(await issuer.count == 2)
  }

  @Test func refusedAgainIsAnError() async throws {
    let issuer = Issuer()
    let (client, transport) = client(issuer, accepting: "never")
    let error = try await failure {
      let request = APIRequest(.get, "/x", id: "op", security: [["t"]])
      try await client.send(request, RequestOptions())
    }
    #expect(error?.status == 401)
    #expect(error?.attempts == 2)
    #expect(await transport.requests.count == 2)
  }

  @Test func aFixedTokenIsNotTriedAgain() async throws {
    let transport = StubTransport(.status(401))
    let client = APIClient(
      .stubbed(transport, schemes: ["t": .bearer], credentials: ["t": .bearer("abc")]))
    let error = try await failure {
      let request = APIRequest(.get, "/x", id: "op", security: [["t"]])
      try await client.send(request, RequestOptions())
    }
    #expect(error?.status == 401)
    #expect(await transport.requests.count == 1)
  }

  @Test func aFetchThatFailsIsItsOwnError() async throws {
    struct Vault: Error { let secret = "canary-9f8e7d" }
    let transport = StubTransport(.status(204))
    let client = APIClient(
      .stubbed(
        transport, schemes: ["t": .bearer], credentials: ["t": .bearer { throw Vault() }]))
    let error = try await failure {
      let request = APIRequest(.get, "/x", id: "op", security: [["t"]])
      try await client.send(request, RequestOptions())
    }
    guard case .credentialUnavailable("Vault") = error?.kind else {
      Issue.record("got \(String(describing: error))")
      return
    }
    #expect(error?.description.contains("canary") == false)
    #expect(await transport.requests.isEmpty)
  }

  private func request() -> APIRequest { APIRequest(.get, "/x", id: "op", security: [["t"]]) }

  /// The fetch of an app may hang and know nothing of cancellation.
  private func hanging(_ fetches: Gate, deadline: Bool = false) -> APIClient {
    let credentials: SecurityCredentials = [
      "t": .bearer {
        fetches.open()
        await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
        return ""
      }
    ]
    var configuration = ClientConfiguration.stubbed(
      StubTransport(.status(204)), schemes: ["t": .bearer], credentials: credentials)
    if deadline { configuration.timekeeper.deadline = { _ in _ = await fetches.opened() } }
    return APIClient(configuration)
  }

  @Test func aCancelledCallDoesNotWaitForTheFetch() async throws {
    let begun = Gate()
    let client = hanging(begun)
    let task = Task { try await failure { try await client.send(request(), RequestOptions()) } }
    #expect(await begun.opened())
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func theDeadlineHoldsForTheFetchToo() async throws {
    let client = hanging(Gate(), deadline: true)
    let error = try await failure { try await client.send(request(), RequestOptions()) }
    guard case .timedOut = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.attempts == 0)
  }

  @Test func aCancelledCallFailsNoOther() async throws {
    let (begun, goOn) = (Gate(), Gate())
    let transport = StubTransport(.status(204))
    let credentials: SecurityCredentials = [
      "t": .bearer {
        begun.open()
        _ = await goOn.opened()
        return "fresh"
      }
    ]
    let client = APIClient(
      .stubbed(transport, schemes: ["t": .bearer], credentials: credentials))
    let first = Task { try await failure { try await client.send(request(), RequestOptions()) } }
    #expect(await begun.opened())
    let second = Task { try await client.send(request(), RequestOptions()) }
    first.cancel()
    await #expect(throws: CancellationError.self) { try await first.value }
    goOn.open()
    try await second.value
    #expect(await transport.requests.count == 1)
  }

  @Test func aRefreshThatFailsFailsAllWhoWaitAndIsTriedAgainLater() async throws {
    struct Broken: Error {}
    let fetches = Count()
    let transport = StubTransport([
      { request in
        .status(request.head.headerFields[.authorization] == "Bearer token3" ? 204 : 401)
      }
    ])
    let credentials: SecurityCredentials = [
      "t": .bearer {
        let number = await fetches.next()
        for _ in 0..<200 { await Task.yield() }
        if number == 2 { throw Broken() }
        return "token\(number)"
      }
    ]
    let client = APIClient(
      .stubbed(transport, schemes: ["t": .bearer], credentials: credentials))
    let kinds = await withTaskGroup(of: String.self) { group in
      for _ in 0..<20 {
        group.addTask {
          do {
            try await client.send(self.request(), RequestOptions())
            return "ok"
          } catch {
            return "\((error as? APIError)?.kind ?? .cancelled)"
          }
        }
      }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(kinds.contains(#"credentialUnavailable("Broken")"#))
    try await client.send(request(), RequestOptions())
    #expect(await fetches.value == 3)
  }
}

private actor Count {
  private(set) var value = 0
  func next() -> Int {
    value += 1
    return value
  }
}
