import HTTPTypes
import SeamFake
import SeamKit
import Testing

/// URLSession, as far as it differs between platforms or is told to leave things alone.
struct TransportTests {
  private let get = APIRequest(.get, "/acs/credentials/list", id: "list", security: nil)

  @Test func redirectsComeBackAsTheyAre() async throws {
    try await withFake { fake in
      for status in [301, 302, 303, 307, 308] {
        await fake.answerNext(
          with: FakeResponse(
            status: status, headers: ["location": "http://127.0.0.1:9/elsewhere"],
            body: Array("moved".utf8)))
        let seam = try Seam.calling(fake) { $0.redirects = .refuse }
        let error = try await failure { try await seam.client.send(get, RequestOptions()) }
        #expect(error?.status == status)
        #expect(error?.headers[.location] == "http://127.0.0.1:9/elsewhere")
      }
      #expect(await fake.requests.count == 5)
    }
  }

  @Test func redirectsKeepMethodBodyAndSecretsToTheirOrigin() async throws {
    try await withFake { fake in
      await fake.answerNext(
        with: FakeResponse(status: 307, headers: ["location": "/acs/credentials/assign?again=1"]))
      try await Seam.calling(fake).acs.credentials.assign(
        acsCredentialID: "acs_credential2", acsUserID: "acs_user1")
      let requests = await fake.requests
      #expect(requests.count == 2)
      #expect(requests[1].method == "PATCH")
      #expect(requests[1].query == "again=1")
      #expect(requests[1].body == requests[0].body)
      #expect(requests[1].headers["authorization"] == "Bearer seam_apikey1_token")
    }
  }

  @Test func anotherOriginIsNotTold() async throws {
    try await withFake { fake in
      try await withFake { other in
        await fake.answerNext(
          with: FakeResponse(
            status: 302, headers: ["location": other.url + "/acs/credentials/list"]))
        let seam = try Seam.calling(fake) { $0.retry = .none }
        let options = RequestOptions(headers: ["x-own-key": "seam_apikey1_token"])
        let error = try await failure { try await seam.client.send(get, options) }
        #expect(error?.status == 401)
        let headers = await other.requests[0].headers
        #expect(headers["authorization"] == nil)
        #expect(!headers.values.contains { $0.contains("seam_apikey1_token") })
      }
    }
  }

  @Test func cookiesAreNotKept() async throws {
    try await withFake { fake in
      await fake.answerNext(
        with: FakeResponse(status: 200, headers: ["set-cookie": "a=1; Path=/"]))
      let seam = try Seam.calling(fake)
      try await seam.client.send(get, RequestOptions())
      try await seam.client.send(get, RequestOptions())
      #expect(await fake.requests[1].headers["cookie"] == nil)
    }
  }

  @Test func aLongBodyIsGivenUp() async throws {
    try await withFake { fake in
      await fake.answerNext(
        with: FakeResponse(status: 200, body: [UInt8](repeating: 0x20, count: 200_000)))
      let seam = try Seam.calling(fake) { $0.maximumResponseBytes = 100_000 }
      let error = try await failure { try await seam.client.send(get, RequestOptions()) }
      guard case .transport(let fault) = error?.kind else {
        Issue.record("got \(String(describing: error))")
        return
      }
      #expect(fault.reason == .tooLarge)
      #expect(error?.attempts == 1)
    }
  }

  @Test func nobodyListens() async throws {
    let fake = try await SeamFake.start()
    await fake.stop()
    let seam = try Seam.calling(fake) { $0.timekeeper.pause = { _ in } }
    let error = try await failure { try await seam.client.send(get, RequestOptions()) }
    guard case .transport(let fault) = error?.kind else {
      Issue.record("got \(String(describing: error))")
      return
    }
    #expect(fault.reason == .connectionRefused)
    #expect(error?.attempts == 3)
  }

  @Test func aNameThatDoesNotResolve() async throws {
    let seam = try Seam(
      apiKey: "seam_a", endpoint: "https://no-such-host.invalid", environment: [:]
    ) {
      $0.retry = .none
    }
    let error = try await failure { try await seam.client.send(get, RequestOptions()) }
    guard case .transport(let fault) = error?.kind else {
      Issue.record("got \(String(describing: error))")
      return
    }
    #expect(fault.reason == .hostNotFound)
  }

  @Test func cancellationDoesNotWaitForTheServer() async throws {
    try await withFake { fake in
      await fake.delayNext(by: .seconds(3600))
      let seam = try Seam.calling(fake)
      let task = Task { try await failure { try await seam.client.send(get, RequestOptions()) } }
      while await fake.requests.isEmpty { await Task.yield() }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }

  @Test func theDeadlineDoesNotWaitForTheServer() async throws {
    try await withFake { fake in
      await fake.delayNext(by: .seconds(3600))
      let seam = try Seam.calling(fake) {
        $0.timekeeper.deadline = { _ in
          while await fake.requests.isEmpty { await Task.yield() }
        }
      }
      let error = try await failure { try await seam.client.send(get, RequestOptions()) }
      guard case .timedOut(.seconds(30)) = error?.kind else {
        Issue.record("got \(String(describing: error))")
        return
      }
    }
  }

  @Test func aHundredAtOnce() async throws {
    try await withFake { fake in
      let credentials = try Seam.calling(fake).acs.credentials
      try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<100 {
          group.addTask {
            try await credentials.get(acsCredentialID: "acs_credential1").acsCredentialID
          }
        }
        for try await id in group { #expect(id == "acs_credential1") }
      }
      #expect(await fake.requests.count == 100)
    }
  }
}
