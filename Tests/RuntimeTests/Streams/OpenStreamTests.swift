import Foundation
import SeamstressJSON
import SeamstressRuntime
import Testing

/// Streams over a real connection.
struct OpenStreamTests {
  private static let head =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"

  private func stream<Item>(
    _ server: LoopbackServer, of type: Item.Type = Item.self, over transport: (any Transport)? = nil
  ) -> EventStream<Item> {
    var configuration = ClientConfiguration(baseURL: server.baseURL)
    configuration.timekeeper.pause = { _ in }
    if let transport { configuration.transport = transport }
    return EventStream(
      APIClient(configuration), APIRequest(.get, "/e", id: "listen"), RequestOptions(),
      as: .events)
  }

  @Test func itemsArriveWhileTheResponseIsOpen() async throws {
    let gates = [Gate(), Gate()]
    let server = try LoopbackServer { connection, _ in
      _ = connection.readRequest()
      connection.send(Self.head + "data: 1\n\n")
      gates[0].wait()
      connection.send("data: 2\n\ndata:")
      gates[1].wait()
      connection.send(" 3\n\n")
    }
    defer { server.stop() }
    var iterator = stream(server, of: Int.self).makeAsyncIterator()
    // The server goes on only when the item before has been seen.
    #expect(try await iterator.next() == 1)
    gates[0].open()
    #expect(try await iterator.next() == 2)
    gates[1].open()
    #expect(try await iterator.next() == 3)
    #expect(try await iterator.next() == nil)
  }

  @Test func cancellationClosesTheConnection() async throws {
    let (arrived, closed) = (Gate(), Gate())
    let server = try LoopbackServer { connection, _ in
      _ = connection.readRequest()
      connection.send(Self.head + "data: 1\n\n")
      connection.waitForEnd()
      closed.open()
    }
    defer { server.stop() }
    let items = stream(server, of: Int.self)
    let task = Task {
      try await failure {
        for try await _ in items { arrived.open() }
      }
    }
    #expect(await arrived.opened())
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(await closed.opened())
  }

  @Test func leavingTheLoopClosesTheConnection() async throws {
    let closed = Gate()
    let server = try LoopbackServer { connection, _ in
      _ = connection.readRequest()
      connection.send(Self.head + "data: 1\n\n")
      connection.waitForEnd()
      closed.open()
    }
    defer { server.stop() }
    for try await item in stream(server, of: Int.self) {
      #expect(item == 1)
      break
    }
    #expect(await closed.opened())
  }

  @Test func theHeadIsRetriedAndTheRestIsNot() async throws {
    let seen = Seen<Int>()
    let server = try LoopbackServer { connection, number in
      seen.add(number)
      _ = connection.readRequest()
      if number == 1 {
        connection.send("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
      } else {
        let head = Self.head.replacing("Connection", with: "Content-Length: 100\r\nConnection")
        connection.send(head + "data: 1\n\n")
      }
    }
    defer { server.stop() }
    var iterator = stream(server, of: Int.self).makeAsyncIterator()
    #expect(try await iterator.next() == 1)
    let error = try await failure { _ = try await iterator.next() }
    guard case .transport = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.attempts == 2)
    #expect(seen.values == [1, 2])
  }

  @Test func anErrorStatus() async throws {
    let server = try LoopbackServer { connection, _ in
      _ = connection.readRequest()
      connection.send("HTTP/1.1 404 Gone\r\nContent-Length: 16\r\n\r\n{\"message\":\"no\"}")
    }
    defer { server.stop() }
    let error = try await failure { _ = try await stream(server, of: Int.self).collect() }
    #expect(error?.status == 404)
    #expect(error?.serverMessage == "no")
  }

  /// URLSession takes what the server sends, whether or not somebody wants it yet; the default on
  /// Linux has the server wait.
  @Test(arguments: [true, false])
  func aSlowConsumerLosesNothing(_ isOverURLSession: Bool) async throws {
    let (sent, count) = (Gate(), 6_000)
    // Six megabytes, more than what waits in memory.
    let server = try LoopbackServer { connection, _ in
      _ = connection.readRequest()
      connection.send(Self.head)
      let padding = String(repeating: " ", count: 1_000)
      for number in 0..<count { connection.send("data: \(number)\(padding)\n\n") }
      sent.open()
    }
    defer { server.stop() }
    let transport = isOverURLSession ? URLSessionTransport.shared : nil
    var iterator = stream(server, of: Int.self, over: transport).makeAsyncIterator()
    #expect(try await iterator.next() == 0)
    if isOverURLSession { #expect(await sent.opened()) }
    for number in 1..<count { #expect(try await iterator.next() == number) }
    #expect(try await iterator.next() == nil)
  }

  @Test func whatNobodyTakesIsBounded() async throws {
    let server = try LoopbackServer { connection, _ in
      _ = connection.readRequest()
      connection.send(Self.head)
      let line = Array("data: \(String(repeating: "x", count: 10_000))\n\n".utf8)
      // Not without end: URLSession on Linux would read on for seconds after it is cancelled.
      for _ in 0..<600 where !connection.send(line) { return }
      connection.waitForEnd()
    }
    defer { server.stop() }
    var configuration = ClientConfiguration(baseURL: server.baseURL)
    configuration.maximumResponseBytes = 3_000_000
    configuration.transport = URLSessionTransport.shared
    let items = EventStream<String>(
      APIClient(configuration), APIRequest(.get, "/e", id: "listen"), RequestOptions(),
      as: .events)
    let error = try await failure {
      for try await _ in items { try await Task.sleep(for: .milliseconds(1)) }
    }
    guard case .transport(let fault) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(fault.reason == .tooLarge)
  }
}
