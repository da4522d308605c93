import Foundation
import SeamstressRuntime
import Testing

/// What takes long: run by `scripts/check`.
@Suite(.serialized, .enabled(if: isSlow, "takes minutes; set SEAMSTRESS_SLOW=1"))
struct SlowFaultTests {
  @Test(arguments: Wire.allCases)
  func aThousandCancelledCallsLeaveNothingOpen(_ wire: Wire) async throws {
    let server = try FaultServer { connection, _ in
      connection.waitForEnd()
      return false
    }
    defer { server.stop() }
    let client = APIClient.calling(server, over: wire)
    try await cancelled(50, client, server)
    let before = try await settled()
    try await cancelled(1000, client, server)
    let after = try await settled()
    report(
      wire, "F10 descriptors \(before) before, \(after) after 1,000", .get, "cancelled",
      attempts: 1, server.requests.count)
    #expect(after <= before + 4)
  }

  private func cancelled(_ count: Int, _ client: APIClient, _ server: FaultServer) async throws {
    for _ in 0..<count {
      let known = server.requests.count
      let task = Task { await outcome { try await Way.get.call(client) }.text }
      while server.requests.count == known { try await Task.sleep(for: .milliseconds(1)) }
      task.cancel()
      #expect(await task.value == "task cancelled")
    }
  }

  /// The number of open descriptors, once it has stopped falling.
  private func settled() async throws -> Int {
    var last = Int.max
    while true {
      let now = try ThisProcess.descriptors()
      if now >= last { return now }
      last = now
      try await Task.sleep(for: .seconds(1))
    }
  }

  @Test(arguments: Wire.allCases)
  func anOutageIsNotMadeWorse(_ wire: Wire) async throws {
    let server = try FaultServer { connection, _ in
      connection.answer(503)
      return true
    }
    defer { server.stop() }
    let client = APIClient.calling(server, over: wire)
    for _ in 0..<1000 { _ = await outcome { try await Way.get.call(client) } }
    let load = Double(server.requests.count) / 1000
    report(
      wire, "N4 load of an outage × \(load)", .get, "status 503", attempts: 1,
      server.requests.count)
    #expect(load < 1.2)
  }

  @Test(arguments: Wire.allCases)
  func aGigabyteDownAndUp(_ wire: Wire) async throws {
    let gigabyte = 1 << 30
    let server = try FaultServer { connection, request in
      if request.method == "POST" {
        connection.answer()
        return true
      }
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(gigabyte)\r\n\r\n")
      let piece = [UInt8](repeating: 0x61, count: 1 << 16)
      for _ in 0..<(gigabyte / piece.count) where !connection.send(piece) { return false }
      return true
    }
    defer { server.stop() }
    let client = APIClient.calling(server, over: wire) { $0.timeout = .seconds(600) }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("gigabyte-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let request = APIRequest(.get, "/big", id: "big", security: [["key"]])
    let download = try ThisProcess.Memory()
    try await client.download(request, to: file)
    let down = try download.growth()
    let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
    #expect(size == gigabyte)
    var upload = APIRequest(.post, "/big", id: "big", security: [["key"]])
    upload.body(file: FilePart(file: file))
    let before = try ThisProcess.Memory()
    try await client.send(upload, RequestOptions())
    let up = try before.growth()
    report(wire, "N3 1 GB: +\(down >> 20) MB down, +\(up >> 20) MB up", .get, "ok", attempts: 1, 2)
    #expect(down < 64 << 20)
    #expect(up < 64 << 20)
  }
}
