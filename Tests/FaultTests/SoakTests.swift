import Foundation
import SeamstressJSON
import SeamstressRuntime
import Testing

/// Hundreds of thousands of calls in one process, which afterwards is as small as it was before:
/// run by `scripts/slow --soak`.
@Suite(.serialized, .enabled(if: soak > 0, "takes minutes; set SEAMSTRESS_SOAK to a number"))
struct SoakTests {
  /// Calls that end in every way: well, in an error, in a broken connection, cancelled, too late.
  @Test(arguments: Wire.allCases)
  func nothingIsLeftBehind(_ wire: Wire) async throws {
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
    #expect(await run(client, soak / 20) == 0)
    let (memory, descriptors) = (try ThisProcess.memory("VmRSS"), try ThisProcess.descriptors())
    let start = ContinuousClock.now
    let wrong = await run(client, soak)
    let took = ContinuousClock.now - start
    // The connections of what was cancelled last close a little later.
    try await Task.sleep(for: .seconds(2))
    let growth = try ThisProcess.memory("VmRSS") - memory
    let left = try ThisProcess.descriptors()
    report(
      wire, "N5 \(soak) calls in \(took): \(growth >> 10) KB", .get,
      "descriptors \(descriptors) to \(left)", attempts: 1, soak)
    #expect(wrong == 0)
    #expect(left <= descriptors + 8)
    #expect(growth < 24 << 20)
  }

  /// How many of the calls ended otherwise than they should.
  private func run(_ client: APIClient, _ count: Int) async -> Int {
    await withTaskGroup(of: Int.self) { group in
      for lane in 0..<16 {
        group.addTask {
          var wrong = 0
          for number in stride(from: lane, to: count, by: 16)
          where await !endsWell(client, number) { wrong += 1 }
          return wrong
        }
      }
      return await group.reduce(0, +)
    }
  }

  private func endsWell(_ client: APIClient, _ number: Int) async -> Bool {
    let path =
      switch number % 1000 {
      case 0: "/lost"
      case 1: "/never"
      case 2..<20: "/bad"
      default: "/thing"
      }
    let isPost = number % 3 == 0
    var request = APIRequest(isPost ? .post : .get, path, id: "soak", security: [["key"]])
    if isPost { request.body("a", number) }
    var options = RequestOptions()
    if path == "/never" { options.timeout = .milliseconds(20) }
    let value: Way.Number? = try? await client.fetch(request, options)
    return (value != nil) == (path == "/thing")
  }
}

/// How many calls a soak makes.
fileprivate let soak =
  ProcessInfo.processInfo.environment["SEAMSTRESS_SOAK"].flatMap { Int($0) } ?? 0
