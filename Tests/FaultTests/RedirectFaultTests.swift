import SeamstressRuntime
import Testing

/// F6: where redirects lead, and what goes along.
@Suite(.serialized) struct RedirectFaultTests {
  private static let statuses = [301, 302, 303, 307, 308]

  /// Answers the first request with a redirect and every other one well.
  private func redirecting(_ status: Int, to location: String?) throws -> FaultServer {
    try FaultServer { connection, request in
      let header = location.map { ["Location: \($0)"] } ?? []
      if request.number == 1 {
        connection.answer(status, header, [])
      } else {
        connection.answer()
      }
      return true
    }
  }

  @Test(arguments: Wire.allCases, statuses)
  func toTheSameOrigin(_ wire: Wire, _ status: Int) async throws {
    for way in [Way.get, .post, .download, .upload] {
      let server = try redirecting(status, to: "/else?where=1")
      defer { server.stop() }
      let (text, _) = await outcome { try await way.call(.calling(server, over: wire)) }
      let isFollowed = way.isSafe || (status >= 307 && way == .post)
      report(
        wire, "F6 \(status) to the same origin", way, text, attempts: 1, server.requests.count)
      #expect(text == (isFollowed ? "ok" : "redirect refused"))
      #expect(server.requests.count == (isFollowed ? 2 : 1))
      guard isFollowed else { continue }
      #expect(server.requests[1].method == server.requests[0].method)
      #expect(server.requests[1].target == "/else?where=1")
      #expect(server.requests[1].headers["authorization"] == "Bearer \(canary)")
      #expect(
        server.requests[1].headers["content-length"] == server.requests[0].headers["content-length"])
    }
  }

  @Test(arguments: Wire.allCases, statuses)
  func toAnotherOrigin(_ wire: Wire, _ status: Int) async throws {
    for way in [Way.get, .post, .download, .upload] {
      let other = try FaultServer { connection, _ in
        connection.answer()
        return true
      }
      defer { other.stop() }
      let server = try redirecting(status, to: other.url + "/there")
      defer { server.stop() }
      let client = APIClient.calling(server, over: wire) {
        $0.headers = ["X-Secret": canary, "Cookie": "c=\(canary)"]
      }
      let (text, _) = await outcome { try await way.call(client) }
      report(
        wire, "F6 \(status) to another port", way, text, attempts: 1, other.requests.count)
      #expect(text == (way.isSafe ? "ok" : "redirect refused"))
      #expect(other.requests.count == (way.isSafe ? 1 : 0))
      for request in other.requests { #expect(!request.head.contains(canary)) }
    }
  }

  @Test(arguments: Wire.allCases, [
    "file:///etc/passwd", "ftp://127.0.0.1/a", "http://", "javascript:alert(1)", "http://[",
    "mailto:a@b.c",
  ])
  func toNowhere(_ wire: Wire, _ location: String) async throws {
    let server = try redirecting(302, to: location)
    defer { server.stop() }
    let (text, _) = await outcome { try await Way.get.call(.calling(server, over: wire)) }
    report(wire, "F6 302 to \(location)", .get, text, attempts: 1, server.requests.count)
    #expect(text == "redirect refused")
    #expect(server.requests.count == 1)
  }

  @Test(arguments: Wire.allCases)
  func withoutALocation(_ wire: Wire) async throws {
    let server = try redirecting(302, to: nil)
    defer { server.stop() }
    let (text, _) = await outcome { try await Way.get.call(.calling(server, over: wire)) }
    #expect(text == "status 302")
    #expect(server.requests.count == 1)
  }

  @Test(arguments: Wire.allCases)
  func inACircle(_ wire: Wire) async throws {
    let server = try FaultServer { connection, request in
      connection.answer(302, ["Location: /round/\(request.number)"], [])
      return true
    }
    defer { server.stop() }
    let (text, _) = await outcome { try await Way.get.call(.calling(server, over: wire)) }
    report(wire, "F6 redirects for ever", .get, text, attempts: 1, server.requests.count)
    #expect(text == "redirect refused")
    #expect(server.requests.count == 11)
  }
}
