import Foundation
import SeamstressJSON
import SeamstressRuntime
import Testing

/// Hundreds of thousands of calls in one process, which afterwards is as small as it was before:
/// run by `scripts/slow --soak`.
@Suite(.serialized, .enabled(if: soak > 0, "takes minutes; set SEAMSTRESS_SOAK to a number"))
struct SoakTests {
  /// Each way in which a call can end, some more often than others.
  @Test(
    arguments: Wire.allCases,
    [("/thing", soak), ("/bad", soak / 10), ("/lost", soak / 100), ("/never", soak / 100)])
  func nothingIsLeftBehind(_ wire: Wire, _ calls: (path: String, count: Int)) async throws {
    let server = try FaultServer(keepsRequests: false) { connection, request in
      switch request.target {
      case "/lost": connection.reset()
      case "/never": connection.waitForEnd()
      case "/bad": connection.answer(404)
      default: connection.answer()
      }
      return request.target != "/lost" && request.target != "/never"
    }
    defer { server.stop() }
    let client = APIClient.calling(server, over: wire) { $0.retry = .none }
    #expect(await run(client, calls.path, 1000) == 0)
    let (memory, descriptors) = (
      try ThisProcess.memory("VmRSS"), try ThisProcess.descriptors()
    )
    let start = ContinuousClock.now
    let wrong = await run(client, calls.path, calls.count)
    let took = ContinuousClock.now - start
    // The connections of what was cancelled last close a little later.
    try await Task.sleep(for: .seconds(2))
    let growth = try ThisProcess.memory("VmRSS") - memory
    let left = try ThisProcess.descriptors()
    report(
      wire, "N5 \(calls.count) \(calls.path) in \(took): \(growth >> 10) KB", .get,
      "descriptors \(descriptors) to \(left)", attempts: 1, calls.count)
    #expect(wrong == 0)
    #expect(left <= descriptors + 8)
    #expect(growth < (8 << 20) + calls.count * wire.lostBytes)
  }

  /// How many of the calls ended otherwise than they should.
  private func run(_ client: APIClient, _ path: String, _ count: Int) async -> Int {
    await withTaskGroup(of: Int.self) { group in
      for lane in 0..<16 {
        group.addTask {
          var wrong = 0
          for number in stride(from: lane, to: count, by: 16)
          where await !endsWell(client, path, number) { wrong += 1 }
          return wrong
        }
      }
      return await group.reduce(0, +)
    }
  }

  private func endsWell(_ client: APIClient, _ path: String, _ number: Int) async -> Bool {
    let isPost = number % 3 == 0
    var request = APIRequest(isPost ? .post : .get, path, id: "soak", security: [["key"]])
    if isPost { request.body("a", number) }
    var options = RequestOptions()
    if path == "/never" { options.timeout = .milliseconds(20) }
    let value: Way.Number? = try? await client.fetch(request, options)
    return (value != nil) == (path == "/thing")
  }
}

extension Wire {
  /// What is lost with each call, out of our reach: FoundationNetworking of Swift 6.3 parses the
  /// address of each request with libcurl and never frees what it gets (some 160 bytes).
  fileprivate var lostBytes: Int { self == .urlSession ? 200 : 0 }
}

/// How many calls a soak makes.
fileprivate let soak =
  ProcessInfo.processInfo.environment["SEAMSTRESS_SOAK"].flatMap { Int($0) } ?? 0
