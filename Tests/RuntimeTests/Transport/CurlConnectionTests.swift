#if os(Linux)
  import Foundation
  import HTTPTypes
  import SeamstressRuntime
  import Testing

  /// Which connections a transport over libcurl uses.
  struct CurlConnectionTests {
    private static let answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

    private func request(
      _ server: LoopbackServer, _ method: HTTPRequest.Method = .post, path: String = "/"
    ) -> TransportRequest {
      let head = HTTPRequest(
        method: method, scheme: "http", authority: "127.0.0.1:\(server.port)", path: path)
      return TransportRequest(head: head, body: method == .get ? nil : RequestBody([1, 2]))
    }

    @Test func oneForManyCalls() async throws {
      let connections = Seen<Int>()
      let server = try LoopbackServer { connection, number in
        connections.add(number)
        while connection.readRequest() != nil { connection.send(Self.answer) }
      }
      defer { server.stop() }
      let transport = try #require(CurlTransport())
      for method in [HTTPRequest.Method.post, .get, .put, .delete, .post] {
        let response = try await transport.send(request(server, method), limit: 10)
        #expect(response.body == Array("ok".utf8))
      }
      #expect(connections.values == [1])
    }

    @Test func noMoreThanAllowed() async throws {
      let (connections, held, busy) = (Seen<Int>(), Gate(), Seen<Void>())
      let server = try LoopbackServer { connection, number in
        connections.add(number)
        while connection.readRequest() != nil {
          busy.add(())
          if number <= 2, busy.values.count <= 2 { held.wait() }
          connection.send(Self.answer)
        }
      }
      defer { server.stop() }
      let transport = try #require(CurlTransport(connectionsPerServer: 2))
      let call: @Sendable () async throws -> Int = {
        try await transport.send(request(server), limit: 10).body.count
      }
      let first = [Task(operation: call), Task(operation: call)]
      while busy.values.count < 2 { try await Task.sleep(for: .milliseconds(1)) }
      // These wait for the first two; one of them is called off meanwhile.
      let later = (0..<20).map { _ in Task(operation: call) }
      let lost = Task(operation: call)
      lost.cancel()
      let error = await #expect(throws: TransportError.self) { try await lost.value }
      #expect(error?.reason == .cancelled)
      #expect(busy.values.count == 2)
      held.open()
      held.open()
      for task in first + later { #expect(try await task.value == 2) }
      #expect(connections.values.count == 2)
      #expect(busy.values.count == 22)
    }

    @Test func byWayOfAProxy() async throws {
      let seen = Seen<String>()
      let proxy = try LoopbackServer { connection, _ in
        guard let request = connection.readRequest() else { return }
        seen.add(request.head.components(separatedBy: "\r\n")[0])
        connection.send(Self.answer)
      }
      defer { proxy.stop() }
      let transport = try #require(CurlTransport(proxy: proxy.baseURL))
      let head = HTTPRequest(method: .get, scheme: "http", authority: "a.invalid", path: "/b?c")
      let response = try await transport.send(TransportRequest(head: head), limit: 10)
      #expect(response.body == Array("ok".utf8))
      #expect(seen.values == ["GET http://a.invalid/b?c HTTP/1.1"])
    }

    /// A transport that is gone takes its thread along.
    @Test func threadsEnd() async throws {
      for _ in 0..<200 {
        let transport = try #require(CurlTransport())
        withExtendedLifetime(transport) {}
      }
      while try threads() > 100 { try await Task.sleep(for: .milliseconds(1)) }
    }

    /// Those that transports have begun.
    private func threads() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").filter {
        let name = try? String(contentsOfFile: "/proc/self/task/\($0)/comm", encoding: .utf8)
        return name?.hasPrefix("seamstress.curl") == true
      }.count
    }
  }
#endif
