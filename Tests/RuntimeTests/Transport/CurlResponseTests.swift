#if os(Linux)
  import Foundation
  import HTTPTypes
  import SeamstressRuntime
  import Testing

  /// What comes back over libcurl, to the byte.
  struct CurlResponseTests {
    private func answered(
      _ text: String, _ method: HTTPRequest.Method = .get, limit: Int = 1_000_000
    ) async throws -> TransportResponse {
      try await answered(Array(text.utf8), method, limit: limit)
    }

    private func answered(
      _ bytes: [UInt8], _ method: HTTPRequest.Method = .get, limit: Int = 1_000_000
    ) async throws -> TransportResponse {
      let server = try LoopbackServer { connection, _ in
        _ = connection.readRequest()
        connection.send(bytes)
      }
      defer { server.stop() }
      return try await CurlResponseTests.send(to: server, method, limit: limit)
    }

    private static func send(
      to server: LoopbackServer, _ method: HTTPRequest.Method, limit: Int
    ) async throws -> TransportResponse {
      let head = HTTPRequest(
        method: method, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/")
      let transport = try #require(CurlTransport())
      return try await transport.send(TransportRequest(head: head), limit: limit)
    }

    @Test func fieldsInTheirOrder() async throws {
      let response = try await answered(
        Array("HTTP/1.1 200\r\nSet-Cookie: b=2\r\nX-A: \t 1\r\nset-cookie: a=1, c\r\nX-L: ".utf8)
          + [0xE9] + Array("\r\nX-Fold: a\r\n  b\r\nX Y: 1\r\nX-E:\r\n\r\n".utf8))
      let fields = response.head.headerFields
      #expect(
        fields.map(\.name.rawName) == ["Set-Cookie", "X-A", "set-cookie", "X-L", "X-Fold", "X-E"])
      #expect(fields[values: .setCookie] == ["b=2", "a=1, c"])
      #expect(fields[3].withUnsafeBytesOfValue { Array($0) } == [0xE9])
      #expect(fields.map(\.value)[4...] == ["a b", ""])
    }

    @Test func interimHeadsAndTrailersArePassedOver() async throws {
      let response = try await answered(
        "HTTP/1.1 103 Early\r\nX-Early: 1\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"
          + "X-A: 1\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\nX-Late: 1\r\n\r\n")
      #expect(response.head.headerFields.map(\.name.rawName) == ["Transfer-Encoding", "X-A"])
      #expect(response.body == Array("abc".utf8))
    }

    /// Its length is that of a body that does not come.
    @Test func theHeadOfALargeBody() async throws {
      let text = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"
      let response = try await answered(text, .head, limit: 10)
      #expect(response.head.headerFields[.contentLength] == "5000")
      #expect(response.body == [])
      let error = await #expect(throws: TransportError.self) {
        try await answered(text, .get, limit: 10)
      }
      #expect(error?.reason == .tooLarge)
    }

    @Test(arguments: [(10, true), (9, false)])
    func upToTheLimit(_ limit: Int, _ isAllowed: Bool) async throws {
      let text = "HTTP/1.1 200 OK\r\n\r\n0123456789"
      if isAllowed {
        #expect(try await answered(text, limit: limit).body.count == 10)
      } else {
        let error = await #expect(throws: TransportError.self) {
          try await answered(text, limit: limit)
        }
        #expect(error?.reason == .tooLarge)
      }
    }

    /// However much of a head has arrived, only the empty line makes it one.
    @Test func partsOfAHead() async throws {
      let head = Array("HTTP/1.1 200 OK\r\nX-A: 1\r\nContent-Length: 0\r\n\r\n".utf8)
      for count in [0, 1, 5, 9, 12, 15, 17, 20, 25, head.count - 2, head.count - 1] {
        let error = await #expect(throws: TransportError.self) {
          try await answered(Array(head.prefix(count)))
        }
        let reasons: [TransportError.Reason] = [.connectionLost, .truncated, .malformedResponse]
        #expect(error.map { reasons.contains($0.reason) } == true, "\(count)")
      }
      #expect(try await answered(head).body == [])
    }

    @Test(
      arguments: [
        "HTTP/1.1 20 X\r\n\r\n", "HTTP/1.1 2000 X\r\n\r\n", "HTTP/1.1 abc\r\n\r\n",
        "HTTP/1.1 099 X\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "\r\n\r\n", "<html>",
        "HTTP/0.9 200\r\n\r\n",
      ])
    func whatIsNotAHead(_ text: String) async throws {
      let error = await #expect(throws: TransportError.self) { try await answered(text) }
      #expect(error?.reason == .malformedResponse)
    }

    /// The transport may go first; the body is read to its end.
    @Test func aBodyOutlivesItsTransport() async throws {
      let size = 5_000_000
      let server = try LoopbackServer { connection, _ in
        _ = connection.readRequest()
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(size)\r\n\r\n")
        connection.send([UInt8](repeating: 1, count: size))
      }
      defer { server.stop() }
      let head = HTTPRequest(
        method: .get, scheme: "http", authority: "127.0.0.1:\(server.port)", path: "/")
      var transport = CurlTransport()
      let response = try #require(
        try await transport?.stream(TransportRequest(head: head), limit: .max))
      transport = nil
      var count = 0
      for try await piece in response.body { count += piece.count }
      #expect(count == size)
    }
  }
#endif
