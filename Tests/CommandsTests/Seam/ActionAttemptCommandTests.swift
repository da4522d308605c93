import SeamFake
import SeamstressCommands
import Testing

/// Commands that move a lock answer before the lock has moved.
@Suite struct ActionAttemptCommandTests {
  private static let table = CommandTable(
    api: #"""
      {"title":"Seam","polling":{"method":"GET","path":"/action_attempts/get","id":"get",
       "parameter":"action_attempt_id","at":"action_attempt","pending":["pending"],
       "success":["success"],"failure":["error"]}}
      """#,
    commands: [
      #"""
      locks unlock-door {"method":"POST","path":"/locks/unlock_door","id":"unlock",
        "body":"members","result":"value","at":"action_attempt","polled":true,
        "parameters":[{"name":"device_id","required":true}]}
      """#
    ])

  private func unlock(_ fake: SeamFake, _ flags: String...) async -> ToolRun {
    await SeamHome().run(
      ["locks", "unlock-door", "--device-id", "1"] + flags,
      environment: ["SEAM_ENDPOINT": fake.url, "SEAM_API_KEY": SeamFake.apiKey], table: Self.table)
  }

  private func attempt(_ status: String, error: String = "null") -> FakeResponse {
    let text = """
      {"ok":true,"action_attempt":{"action_attempt_id":"a1","status":"\(status)","error":\(error)}}
      """
    return FakeResponse(status: 200, contentType: "application/json", text: text)
  }

  @Test func theCommandEndsWhenTheLockHasMoved() async throws {
    try await withFake { fake in
      await fake.answerNext(with: attempt("pending"), attempt("success"))
      let run = await unlock(fake, "--wait", "60")
      #expect(run.status == 0)
      #expect(run.output.contains("\"status\": \"success\""))
      #expect(await fake.requests.map(\.path) == ["/locks/unlock_door", "/action_attempts/get"])
    }
  }

  @Test func nobodyHasToWait() async throws {
    try await withFake { fake in
      await fake.answerNext(with: attempt("pending"))
      let run = await unlock(fake, "--no-wait")
      #expect(run.status == 0)
      #expect(run.output.contains("\"status\": \"pending\""))
    }
  }

  @Test func aLockThatDoesNotMoveIsAFailure() async throws {
    try await withFake { fake in
      let error = "{\"type\":\"device_offline\",\"message\":\"The lock is offline\"}"
      await fake.answerNext(with: attempt("pending"), attempt("error", error: error))
      let run = await unlock(fake, "--wait", "60")
      #expect(run.status == 1)
      #expect(run.error.contains("The lock is offline"))
      #expect(run.output.contains("device_offline"))
    }
  }

  @Test func aWaitHasAnEnd() async throws {
    try await withFake { fake in
      await fake.answerNext(with: attempt("pending"))
      let run = await unlock(fake, "--wait", "0.01")
      #expect(run.status == 1)
      #expect(run.error.contains("still at it"))
      #expect(run.output.contains("\"status\": \"pending\""))
    }
  }
}
