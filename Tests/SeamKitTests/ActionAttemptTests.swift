import SeamFake
import SeamKit
import Testing

struct ActionAttemptTests {
  private static func attempt(_ status: String, _ error: JSON = .null) -> FakeResponse {
    FakeResponse([
      "action_attempt": [
        "action_attempt_id": "attempt1", "action_type": "UNLOCK_DOOR",
        "status": .string(status), "result": nil, "error": error,
      ], "ok": true,
    ])
  }

  private func unlock(_ seam: Seam, _ options: RequestOptions = RequestOptions())
    async throws -> JSON
  {
    var request = APIRequest(
      .post, "/locks/unlock_door", id: "locksUnlockDoorPost", security: [["api_key"]])
    request.body("device_id", "device1")
    return try await seam.client.fetchAndPoll(
      request, options, at: "action_attempt", polling: Seam.polling)
  }

  @Test func waitsByDefault() async throws {
    try await withFake { fake in
      await fake.answerNext(
        with: Self.attempt("pending"), Self.attempt("pending"), Self.attempt("success"))
      let attempt = try await unlock(Seam.calling(fake) { $0.timekeeper.pause = { _ in } })
      #expect(attempt["status"]?.string == "success")
      let requests = await fake.requests
      #expect(requests.map(\.path) == ["/locks/unlock_door"] + poll + poll)
      #expect(requests[1].method == "GET")
      #expect(requests[1].query == "action_attempt_id=attempt1&_strict=true")
      #expect(requests[1].headers["authorization"] == "Bearer seam_apikey1_token")
    }
  }

  private let poll = ["/action_attempts/get"]

  @Test func settingsOfClientAndCall() async throws {
    try await withFake { fake in
      await fake.answerNext(with: Self.attempt("pending"), Self.attempt("pending"))
      let seam = try Seam.calling(fake) { $0.waitForActionAttempt = false }
      #expect(try await unlock(seam)["status"]?.string == "pending")
      var options = RequestOptions()
      options.waitForActionAttempt = false
      #expect(try await unlock(Seam.calling(fake), options)["status"]?.string == "pending")
      #expect(await fake.requests.count == 2)
    }
  }

  @Test func failedAttempts() async throws {
    try await withFake { fake in
      await fake.answerNext(
        with: Self.attempt("error", ["type": "device_offline", "message": "It is offline"]))
      let seam = try Seam.calling(fake)
      let error = try await failure { _ = try await unlock(seam) }
      guard case .failed(let code, let message, let attempt) = error?.actionAttempt else {
        Issue.record("got \(String(describing: error))")
        return
      }
      #expect(code == "device_offline")
      #expect(message == "It is offline")
      #expect(attempt["action_type"]?.string == "UNLOCK_DOOR")
      #expect(error?.seam == nil)
    }
  }

  @Test func attemptsThatTakeTooLong() async throws {
    try await withFake { fake in
      await fake.answerNext(with: Self.attempt("pending"))
      let seam = try Seam.calling(fake) {
        $0.waitForActionAttempt = .wait(timeout: .seconds(1), interval: .seconds(3600))
        $0.timekeeper.deadline = { duration in
          if duration != .seconds(1) { try await Task.sleep(for: .seconds(3600)) }
        }
      }
      let error = try await failure { _ = try await unlock(seam) }
      guard case .timedOut(let attempt) = error?.actionAttempt else {
        Issue.record("got \(String(describing: error))")
        return
      }
      #expect(attempt["action_attempt_id"]?.string == "attempt1")
    }
  }

  @Test func otherErrorsAreNone() async throws {
    try await withFake { fake in
      let seam = try Seam.calling(fake)
      let error = try await failure { _ = try await unlock(seam) }
      #expect(error?.status == 404)
      #expect(error?.actionAttempt == nil)
    }
  }
}
