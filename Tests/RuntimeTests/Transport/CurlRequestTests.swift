#if os(Linux)
  import Foundation
  import HTTPTypes
  import SeamstressRuntime
  import Testing

  /// What goes out over libcurl, to the byte.
  struct CurlRequestTests {
    private static let answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"

    /// What a server sees of one request; the lines of its head without the address.
    private func sent(
      _ method: HTTPRequest.Method, _ path: String = "/x", _ fields: HTTPFields = [:],
      _ body: RequestBody? = nil
    ) async throws -> (lines: [String], body: [UInt8]) {
      let seen = Seen<(head: String, body: [UInt8])>()
      let server = try LoopbackServer { connection, _ in
        guard let request = connection.readRequest() else { return }
        seen.add(request)
        connection.send(Self.answer)
      }
      defer { server.stop() }
      let authority = "127.0.0.1:\(server.port)"
      let head = HTTPRequest(
        method: method, scheme: "http", authority: authority, path: path, headerFields: fields)
      let transport = try #require(CurlTransport())
      let response = try await transport.send(TransportRequest(head: head, body: body), limit: 10)
      #expect(response.head.status == .ok)
      let request = try #require(seen.values.first)
      #expect(seen.values.count == 1)
      let lines = request.head.components(separatedBy: "\r\n").filter { $0 != "Host: \(authority)" }
      return (lines, request.body)
    }

    private let usual = ["Accept: */*", "Accept-Encoding: gzip, deflate"]

    @Test func withoutABody() async throws {
      #expect(try await sent(.get).lines == ["GET /x HTTP/1.1"] + usual)
      #expect(try await sent(.head).lines == ["HEAD /x HTTP/1.1"] + usual)
      #expect(try await sent(.delete).lines == ["DELETE /x HTTP/1.1"] + usual)
      #expect(try await sent(.options).lines == ["OPTIONS /x HTTP/1.1"] + usual)
    }

    /// RFC 9110 §8.6.
    @Test(arguments: [HTTPRequest.Method.post, .put, .patch], [nil, RequestBody([])])
    func anEmptyBody(_ method: HTTPRequest.Method, _ body: RequestBody?) async throws {
      let request = try await sent(method, "/x", [:], body)
      #expect(request.lines == ["\(method) /x HTTP/1.1"] + usual + ["Content-Length: 0"])
    }

    @Test(arguments: [HTTPRequest.Method.get, .post, .put, .patch, .delete])
    func aBodyInMemory(_ method: HTTPRequest.Method) async throws {
      let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
      let request = try await sent(method, "/x", [:], RequestBody(body))
      #expect(request.lines == ["\(method) /x HTTP/1.1"] + usual + ["Content-Length: 3000000"])
      #expect(request.body == body)
    }

    private func stream(_ count: Int) -> AsyncStream<[UInt8]> {
      AsyncStream { continuation in
        for number in 0..<count {
          continuation.yield([UInt8](repeating: UInt8(number), count: 50_001))
        }
        continuation.finish()
      }
    }

    @Test func aStream() async throws {
      let expected = (0..<40).flatMap { [UInt8](repeating: UInt8($0), count: 50_001) }
      let unknown = try await sent(.post, "/x", [:], RequestBody(once: stream(40)))
      #expect(unknown.lines == ["POST /x HTTP/1.1"] + usual + ["Transfer-Encoding: chunked"])
      #expect(unknown.body == expected)
      let length = expected.count
      let known = try await sent(.post, "/x", [:], RequestBody(once: stream(40), length: length))
      #expect(known.lines == ["POST /x HTTP/1.1"] + usual + ["Content-Length: \(length)"])
      #expect(known.body == expected)
    }

    /// Bytes and order are the caller's, but for what says how the body goes out.
    @Test func fields() async throws {
      var fields = HTTPFields()
      let names = ["X-B", "Accept", "X-A", "X-B", "X-Empty", "Content-Length", "Transfer-Encoding"]
      for name in names {
        let value = ["X-Empty": "", "Accept": "a/b", "Content-Length": "7"][name] ?? "1 ; é"
        fields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
      }
      let lines = try await sent(.post, "/x", fields, RequestBody([1])).lines
      #expect(
        lines == [
          "POST /x HTTP/1.1", usual[1], "X-B: 1 ; é", "Accept: a/b", "X-A: 1 ; é", "X-B: 1 ; é",
          "X-Empty:", "Content-Length: 1",
        ])
    }

    @Test(arguments: ["/a/../b/./c", "/%2e%2e/%2F?a=%20&b=[1]&a=é", "/?", "/a;b=c//d"])
    func pathsAsTheyAre(_ path: String) async throws {
      #expect(try await sent(.get, path).lines.first == "GET \(path) HTTP/1.1")
    }

    @Test func whatCannotBeSent() async throws {
      let transport = try #require(CurlTransport())
      func error(
        _ scheme: String?, _ authority: String?, _ path: String? = "/",
        _ method: HTTPRequest.Method = .get, _ body: RequestBody? = nil
      ) async -> TransportError? {
        let head = HTTPRequest(method: method, scheme: scheme, authority: authority, path: path)
        let request = TransportRequest(head: head, body: body)
        return await #expect(throws: TransportError.self) {
          try await transport.send(request, limit: 10)
        }
      }
      for error in [
        await error("ftp", "127.0.0.1:1"), await error("file", "", "/etc/passwd"),
        await error(nil, "127.0.0.1:1"), await error("http", ""), await error("http", nil),
        await error("http", "key:secret@127.0.0.1:1"), await error("http", "127.0.0.1:1", "x"),
        await error("http", "127.0.0.1:1", "/", .head, RequestBody([1])),
      ] {
        #expect(error?.reason == .other)
        #expect(error?.isPermanent == true)
        #expect(error?.detail.contains("secret") == false)
      }
    }

    @Test func aStreamOfAnotherLength() async throws {
      for length in [50_000, 50_002] {
        let error = await #expect(throws: TransportError.self) {
          _ = try await sent(.post, "/x", [:], RequestBody(once: stream(1), length: length))
        }
        #expect(error?.detail == "the body is not as long as announced")
      }
    }
  }
#endif
