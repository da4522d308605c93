import Foundation
import HTTPTypes
import SeamstressRuntime
import Testing

/// One side is slower than the other: what waits between them is bounded, and nobody waits for ever.
@Suite(.serialized) struct BackPressureTests {
  private static let size = max(96 << 20, 2 * between)
  /// What the kernel keeps for both ends of a connection, and a few pieces.
  private static let between = (8 << 20) + kernelBuffers

  /// How much the kernel lets the buffers of a connection grow, to receive and to send: 10 MB with
  /// the usual settings, 36 MB with those of newer kernels.
  private static let kernelBuffers = ["rmem", "wmem"].map { name in
    let limits = try? String(contentsOfFile: "/proc/sys/net/ipv4/tcp_\(name)", encoding: .utf8)
    return limits?.split(whereSeparator: \.isWhitespace).last.flatMap { Int($0) } ?? 8 << 20
  }.reduce(0, +)

  private func upload(_ source: Source) -> APIRequest {
    var request = APIRequest(.post, "/big", id: "big", security: [["key"]])
    request.body(
      file: FilePart(body: RequestBody(once: source.pieces(Self.size), length: Self.size)))
    return request
  }

  @Test(arguments: Wire.allCases)
  func aServerThatReadsSlowly(_ wire: Wire) async throws {
    let (source, lead) = (Source(), Peak())
    let server = try FaultServer(readsBodies: false) { connection, request in
      var taken = 0
      while let count = connection.takeBody(of: request) {
        taken += count
        lead.note(source.made - taken)
        if count > 0 { Thread.sleep(forTimeInterval: 0.0005) }
      }
      connection.answer()
      return true
    }
    defer { server.stop() }
    let client = APIClient.calling(server, over: wire) { $0.timeout = .seconds(300) }
    let (text, _) = await outcome { try await client.send(upload(source), RequestOptions()) }
    report(wire, "a server that reads slowly", .upload, text, attempts: 1, server.requests.count)
    #expect(text == "ok")
    #expect(source.made == Self.size)
    #expect(server.requests.first?.headers["transfer-encoding"] == nil)
    // Elsewhere the whole waits on disk.
    if wire.sendsAsItIsMade { #expect(lead.value < Self.between) }
  }

  /// Also where those who move the bytes seldom get to it and those who make them do not notice.
  @Test(arguments: Wire.allCases, isSlow ? [0, 8] : [0])
  func aServerThatNeverReads(_ wire: Wire, _ busyThreads: Int) async throws {
    let load = Load(busyThreads)
    defer { load.end() }
    let (source, over) = (Source(), DispatchSemaphore(value: 0))
    let server = try FaultServer(readsBodies: false) { _, _ in
      over.wait()
      return false
    }
    defer {
      over.signal()
      server.stop()
    }
    let client = APIClient.calling(server, over: wire) { $0.timeout = .seconds(2) }
    let (text, error) = await outcome { try await client.send(upload(source), RequestOptions()) }
    report(
      wire, "a server that never reads", .upload, text, attempts: error?.attempts ?? 0,
      server.requests.count)
    #expect(text == "timed out")
    #expect(server.requests.count == 1)
    if wire.sendsAsItIsMade { #expect(source.made < Self.between) }
  }

  @Test(arguments: Wire.allCases)
  func cancelledWhileTheServerDoesNotRead(_ wire: Wire) async throws {
    let (source, over) = (Source(), DispatchSemaphore(value: 0))
    let server = try FaultServer(readsBodies: false) { _, _ in
      over.wait()
      return false
    }
    defer {
      over.signal()
      server.stop()
    }
    let client = APIClient.calling(server, over: wire)
    let request = upload(source)
    let task = Task { await outcome { try await client.send(request, RequestOptions()) }.text }
    while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
    let start = ContinuousClock.now
    task.cancel()
    let text = await task.value
    let took = ContinuousClock.now - start
    report(wire, "cancelled while the server does not read", .upload, text, attempts: 1, 1)
    #expect(text == "task cancelled")
    if isSlow { #expect(took < .milliseconds(100)) }
  }

  /// A server may have heard enough (RFC 9112 §9.5); here it reads on for a while, as servers do
  /// that want their answer to arrive.
  @Test(arguments: Wire.allCases, [413, 200])
  func aServerThatAnswersFirst(_ wire: Wire, _ status: Int) async throws {
    let source = Source()
    let server = try FaultServer(readsBodies: false) { connection, _ in
      connection.answer(status, ["Connection: close"])
      connection.waitForEnd()
      return false
    }
    defer { server.stop() }
    let client = APIClient.calling(server, over: wire) { $0.timeout = .seconds(300) }
    let (text, _) = await outcome { try await client.send(upload(source), RequestOptions()) }
    report(
      wire, "a server that answers \(status) and then reads", .upload, text, attempts: 1,
      server.requests.count)
    #expect(text == (status == 200 ? "ok" : "status \(status)"))
    #expect(server.requests.count == 1)
  }

  /// What is decompressed and not wanted yet waits as well, and nothing of it is lost.
  @Test(arguments: Wire.allCases)
  func aConsumerThatReadsSlowlyWhatWasCompressed(_ wire: Wire) async throws {
    let server = try FaultServer { connection, _ in
      connection.answer(200, ["Content-Encoding: gzip"], Gzip.bomb)
      return true
    }
    defer { server.stop() }
    let head = HTTPRequest(
      method: .get, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/big")
    let response = try await wire.transport().stream(TransportRequest(head: head), limit: .max)
    var (taken, spaces) = (0, 0)
    for try await piece in response.body {
      (taken, spaces) = (taken + piece.count, spaces + piece.count { $0 == 0x20 })
      try await Task.sleep(for: .milliseconds(2))
    }
    #expect(taken == 4 << 20)
    #expect(spaces == taken)
  }

  @Test(arguments: Wire.allCases)
  func aConsumerThatReadsSlowly(_ wire: Wire) async throws {
    let (sent, lead) = (Peak(), Peak())
    let server = try FaultServer { connection, _ in
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(Self.size)\r\n\r\n")
      let piece = [UInt8](repeating: 0x61, count: 1 << 16)
      for number in 1...(Self.size / piece.count) {
        guard connection.send(piece) else { return false }
        sent.note(number * piece.count)
      }
      return true
    }
    defer { server.stop() }
    let head = HTTPRequest(
      method: .get, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/big")
    let response = try await wire.transport().stream(TransportRequest(head: head), limit: .max)
    var taken = 0
    for try await piece in response.body {
      taken += piece.count
      lead.note(sent.value - taken)
      try await Task.sleep(for: .microseconds(200))
    }
    report(wire, "a consumer that reads slowly", .download, "ok", attempts: 1, 1)
    #expect(taken == Self.size)
    if wire.sendsAsItIsMade { #expect(lead.value < Self.between) }
  }
}

extension Wire {
  /// Whether the server is waited for where the bytes are made or taken; URLSession on Linux puts
  /// what waits on disk.
  fileprivate var sendsAsItIsMade: Bool { self != .urlSession }
}

/// Makes pieces as they are asked for, and counts the bytes.
fileprivate final class Source: @unchecked Sendable {
  private let lock = NSLock()
  private var bytes = 0

  var made: Int { lock.withLock { bytes } }

  func pieces(_ size: Int) -> AsyncStream<[UInt8]> {
    AsyncStream { [self] in
      lock.withLock {
        guard bytes < size else { return nil }
        bytes += 1 << 16
        return [UInt8](repeating: 0x61, count: 1 << 16)
      }
    }
  }
}

/// The largest of some numbers.
fileprivate final class Peak: @unchecked Sendable {
  private let lock = NSLock()
  private var largest = 0

  var value: Int { lock.withLock { largest } }

  func note(_ value: Int) {
    lock.withLock { largest = max(largest, value) }
  }
}
