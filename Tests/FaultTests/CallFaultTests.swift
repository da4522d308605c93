import Foundation
import SeamstressJSON
import SeamstressRuntime
import Testing

/// F1 and F10 to F14: what becomes of calls, alone and many at once.
@Suite(.serialized) struct CallFaultTests {
  @Test(arguments: Wire.allCases, Way.allCases)
  func nobodyListens(_ wire: Wire, _ way: Way) async throws {
    let server = try FaultServer { _, _ in false }
    server.stop()
    try await Task.sleep(for: .milliseconds(20))
    let (text, error) = await outcome { try await way.call(.calling(server, over: wire)) }
    report(wire, "F1 refused", way, text, attempts: error?.attempts ?? 0, 0)
    #expect(text == "connectionRefused")
    // What never left may be sent again, but for a body that is gone.
    #expect(error?.attempts == (way == .upload ? 1 : 3))
  }

  @Test(arguments: Wire.allCases)
  func noSuchName(_ wire: Wire) async throws {
    let client = APIClient.calling("http://no-such-host.invalid", over: wire) { $0.retry = .none }
    let (text, _) = await outcome { try await Way.get.call(client) }
    report(wire, "F1 a name that does not resolve", .get, text, attempts: 1, 0)
    #expect(text == "hostNotFound")
  }

  /// Somebody else answers where TLS is expected.
  @Test(arguments: Wire.allCases, [Way.get, .post, .download, .upload])
  func noTLS(_ wire: Wire, _ way: Way) async throws {
    let server = try FaultServer(greet: { connection in
      connection.answer()
      return false
    }) { _, _ in false }
    defer { server.stop() }
    let client = APIClient.calling(server.url.replacing("http:", with: "https:"), over: wire)
    let (text, error) = await outcome { try await way.call(client) }
    report(wire, "F1 no TLS", way, text, attempts: error?.attempts ?? 0, 0)
    #expect(text == "tls")
    #expect(error?.attempts == 1)
  }

  @Test(arguments: Wire.allCases, [Way.get, .post, .download, .upload])
  func cancelledWhileTheServerIsSilent(_ wire: Wire, _ way: Way) async throws {
    let server = try FaultServer { connection, _ in
      connection.waitForEnd()
      return false
    }
    defer { server.stop() }
    let client = APIClient.calling(server, over: wire)
    let task = Task { await outcome { try await way.call(client) }.text }
    while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
    let start = ContinuousClock.now
    task.cancel()
    let text = await task.value
    let took = ContinuousClock.now - start
    report(wire, "F10 cancelled", way, text, attempts: 1, 1)
    #expect(text == "task cancelled")
    #expect(server.requests.count == 1)
    // A bound in time means something only on a machine that has nothing else to do.
    if isSlow { #expect(took < .milliseconds(100)) }
  }

  /// Whatever is still under way then, such as the reading of a file, must cope.
  @Test(arguments: Wire.allCases, [true, false])
  func uploadsThatEndEarly(_ wire: Wire, _ isCancelled: Bool) async throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("upload-\(UUID().uuidString)")
    try Data(count: 3_000_000).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let server = try FaultServer(readsBodies: false) { connection, request in
      if isCancelled { connection.waitForEnd() }
      if request.number % 2 == 0 { connection.reset() }
      return false
    }
    defer { server.stop() }
    let client = APIClient.calling(server, over: wire)
    var endings: Set<String> = []
    for number in 1...100 {
      var request = APIRequest(.post, "/thing", id: "thing", security: [["key"]])
      request.body(file: FilePart(file: file))
      let task = Task { [request] in
        await outcome { try await client.send(request, RequestOptions()) }.text
      }
      if isCancelled {
        while server.requests.count < number { await Task.yield() }
        task.cancel()
      }
      endings.insert(await task.value)
    }
    report(
      wire, "F10 uploads \(isCancelled ? "cancelled" : "broken off"), 100", .upload,
      endings.sorted().joined(separator: ", "), attempts: 1, server.requests.count)
    #expect(endings.isSubset(of: isCancelled ? ["task cancelled"] : ["connectionLost", "other"]))
    #expect(server.requests.count == 100)
  }

  @Test(arguments: Wire.allCases)
  func theConnectionIsClosedBeforeItIsUsedAgain(_ wire: Wire) async throws {
    for way in [Way.get, .post] {
      let server = try FaultServer { connection, _ in
        connection.answer()
        // Promised to stay open, and does not.
        return false
      }
      defer { server.stop() }
      let client = APIClient.calling(server, over: wire)
      var ok = 0
      for _ in 0..<20 where await outcome({ try await way.call(client) }).text == "ok" { ok += 1 }
      report(
        wire, "F12 idle connection closed, 20 calls", way, "\(ok) ok", attempts: 1,
        server.requests.count)
      #expect(server.wholeRequests == ok)
      if way == .get { #expect(ok == 20) }
    }
  }

  /// Where libraries send again of their own accord: the connection had been used before, and is
  /// closed when the request has been read.
  @Test(arguments: Wire.allCases, ["no body", "a body", "a stream"])
  func aUsedConnectionIsClosedInsteadOfAnAnswer(_ wire: Wire, _ body: String) async throws {
    let server = try FaultServer { connection, request in
      guard request.number > 1 else {
        connection.answer()
        return true
      }
      return false
    }
    defer { server.stop() }
    let client = APIClient.calling(server, over: wire)
    _ = await outcome { try await Way.get.call(client) }
    var request = APIRequest(.post, "/thing", id: "thing", security: [["key"]])
    if body == "a body" { request.body("a", 1) }
    if body == "a stream" {
      let pieces = RequestBody {
        AsyncStream<[UInt8]> { continuation in
          continuation.yield([UInt8](repeating: 0x61, count: 9000))
          continuation.finish()
        }
      }
      request.body(file: FilePart(body: pieces))
    }
    let (text, _) = await outcome { [request] in
      try await client.send(request, RequestOptions())
    }
    report(
      wire, "F14 used connection closed, \(body)", .post, text,
      attempts: 1, server.wholeRequests)
    #expect(text == "connectionLost")
    #expect(server.wholeRequests == 2)
  }

  @Test(arguments: Wire.allCases)
  func aHundredAtOnceAndOneRefresh(_ wire: Wire) async throws {
    let server = try FaultServer { connection, request in
      connection.answer(request.headers["authorization"] == "Bearer fresh-token" ? 200 : 401)
      return true
    }
    defer { server.stop() }
    let fetches = Count()
    let client = APIClient.calling(server, over: wire) {
      $0.credentials = [
        "key": .bearer { await fetches.next() == 1 ? "stale-token" : "fresh-token" }
      ]
    }
    let endings = await withTaskGroup(of: String.self) { group in
      for _ in 0..<100 { group.addTask { await outcome { try await Way.get.call(client) }.text } }
      return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let text = endings.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    report(
      wire, "F13 a hundred 401 at once", .get, text.joined(separator: ", "), attempts: 2,
      server.requests.count)
    #expect(endings == ["ok": 100])
    #expect(await fetches.value == 2)
    #expect(server.requests.count <= 200)
  }

  #if os(Linux)
    /// As an app that does not expect an error ends.
    @Test(.enabled(if: isSlow, "writes a crash report; set SEAMSTRESS_SLOW=1"))
    func aCrashShowsNoSecret() async throws {
      let result = try await #require(
        processExitsWith: .failure, observing: [\.standardErrorContent, \.standardOutputContent]
      ) {
        let server = try FaultServer { connection, request in
          connection.answer(400, [], Array(#"{"message":"no \#(request.head.count)"}"#.utf8))
          return true
        }
        let client = APIClient.calling(server, over: .urlSession)
        do {
          try await Way.get.call(client)
        } catch {
          fatalError("\(error), \(String(reflecting: error)), of \(client)")
        }
      }
      let output = result.standardErrorContent + result.standardOutputContent
      let text = String(decoding: output, as: UTF8.self)
      #expect(text.contains("the server answered 400"))
      #expect(!text.contains(canary))
    }
  #endif

  @Test(arguments: Wire.allCases)
  func noCookieIsKept(_ wire: Wire) async throws {
    let server = try FaultServer { connection, _ in
      connection.answer(200, ["Set-Cookie: a=1; Path=/", "Set-Cookie: b=2; Path=/"])
      return true
    }
    defer { server.stop() }
    let client = APIClient.calling(server, over: wire)
    for _ in 0..<3 { try await Way.get.call(client) }
    #expect(server.requests.count == 3)
    #expect(server.requests.allSatisfy { $0.headers["cookie"] == nil })
  }

  @Test(arguments: Wire.allCases)
  func pagesThatDoNotEnd(_ wire: Wire) async throws {
    let server = try FaultServer { connection, request in
      if request.number == 3 { connection.answer(400) }
      let body = #"{"items":[1],"next":"c\#(request.number)"}"#
      connection.answer(200, [], Array(body.utf8))
      return true
    }
    defer { server.stop() }
    let (text, _) = await outcome { try await Way.pages.call(.calling(server, over: wire)) }
    report(wire, "F11 error on page 3", .pages, text, attempts: 1, server.requests.count)
    #expect(text == "status 400")
    #expect(server.requests.map(\.target) == ["/thing", "/thing?cursor=c1", "/thing?cursor=c2"])
  }
}

/// Whether what takes long, or needs an idle machine, is run too.
let isSlow = ProcessInfo.processInfo.environment["SEAMSTRESS_SLOW"] != nil

actor Count {
  private(set) var value = 0
  func next() -> Int {
    value += 1
    return value
  }
}
