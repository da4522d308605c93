import Foundation
import SeamstressRuntime
import Testing

/// A server that never stops sending, as fast as it can.
@Suite(.serialized, .enabled(if: isSlow, "takes long; set SEAMSTRESS_SLOW=1"))
struct FloodTests {
  /// Also where the machine has other things to do: what a session hears must not wait in memory
  /// for a moment in which somebody listens.
  @Test(arguments: Wire.allCases, [0, 8])
  func aFloodIsGivenUp(_ wire: Wire, _ busyThreads: Int) async throws {
    let isOver = DispatchSemaphore(value: 0)
    let server = try FaultServer { connection, _ in
      connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
      let piece = [UInt8](repeating: 0x20, count: 100_000)
      while connection.send(piece) {}
      isOver.signal()
      return false
    }
    defer { server.stop() }
    let client = APIClient.calling(server, over: wire) { $0.maximumResponseBytes = 1_000_000 }
    let load = Load(busyThreads)
    defer { load.end() }
    let memory = try ThisProcess.Memory()
    let start = ContinuousClock.now
    let (text, _) = await outcome { try await Way.get.call(client) }
    let took = ContinuousClock.now - start
    let isClosed = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(returning: isOver.wait(timeout: .now() + 60) == .success)
      }
    }
    let growth = try memory.growth()
    report(
      wire, "F8 flood, \(busyThreads) busy: +\(growth >> 20) MB, up after \(took)", .get, text,
      attempts: 1, server.requests.count)
    #expect(text == "tooLarge")
    #expect(isClosed)
    #expect(growth < 64 << 20)
  }
}

/// Threads that do nothing, without a pause.
final class Load: @unchecked Sendable {
  private let lock = NSLock()
  private var isOver = false

  init(_ count: Int) {
    for _ in 0..<count {
      Thread.detachNewThread { [self] in
        while !lock.withLock({ isOver }) { for _ in 0..<100_000 {} }
      }
    }
  }

  func end() { lock.withLock { isOver = true } }
}
