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
}
