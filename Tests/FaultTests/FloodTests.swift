import Foundation
import SeamstressRuntime
import Testing

/// A server that never stops sending, as fast as it can.
@Suite(.serialized, .enabled(if: isSlow, "takes long; set SEAMSTRESS_SLOW=1"))
struct FloodTests {
  @Test(arguments: Wire.allCases)
  func aFloodIsGivenUp(_ wire: Wire) async throws {
    let server = try FaultServer { connection, _ in
      connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
      let piece = [UInt8](repeating: 0x20, count: 100_000)
      while connection.send(piece) {}
      return false
    }
    defer { server.stop() }
    let client = APIClient.calling(server, over: wire) { $0.maximumResponseBytes = 1_000_000 }
    let start = ContinuousClock.now
    let (text, _) = await outcome { try await Way.get.call(client) }
    report(
      wire, "F8 flood, given up after \(ContinuousClock.now - start)", .get, text, attempts: 1,
      server.requests.count)
    #expect(text == "tooLarge")
  }
}
