import Foundation
import SeamstressRuntime
import Testing

/// Bodies that are not in memory, sent over a real connection.
struct StreamedBodyTests {
  private static let created = "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"
  private static let busy =
    "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"

  private func pieces(_ count: Int) -> AsyncStream<[UInt8]> {
    AsyncStream { continuation in
      for number in 0..<count {
        continuation.yield([UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 10_000))
      }
      continuation.finish()
    }
  }

  private func bytes(_ count: Int) -> [UInt8] {
    (0..<count).flatMap {
      [UInt8](repeating: UInt8(truncatingIfNeeded: $0), count: 10_000)
    }
  }

  private func client(_ server: LoopbackServer) -> APIClient {
    var configuration = ClientConfiguration(baseURL: server.baseURL)
    configuration.timekeeper.pause = { _ in }
    configuration.timekeeper.random = { 0.5 }
    return APIClient(configuration)
  }

  /// Sends to a server that answers `answers` one after the other; what it was sent as a whole.
  private func sent(
    _ method: RequestMethod = .put, answers: [String] = [created],
    _ fill: (inout APIRequest) -> Void
  ) async throws -> (requests: [(head: String, body: [UInt8])], error: APIError?) {
    let seen = Seen<(head: String, body: [UInt8])>()
    let server = try LoopbackServer { connection, number in
      guard let request = connection.readRequest() else { return }
      seen.add(request)
      connection.send(answers[min(number, answers.count) - 1])
    }
    defer { server.stop() }
    var request = APIRequest(method, "/x", id: "op")
    fill(&request)
    let error = try await failure {
      try await client(server).send(request, RequestOptions())
    }
    return (seen.values, error)
  }

  private func withFile(_ content: [UInt8], _ test: (URL) async throws -> Void) async throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).bin")
    try Data(content).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try await test(file)
  }

  @Test func aFileAsTheBody() async throws {
    let content = bytes(300)
    try await withFile(content) { file in
      let (requests, error) = try await sent { $0.body(file: FilePart(file: file)) }
      #expect(error == nil)
      #expect(requests.count == 1)
      #expect(requests.first?.body == content)
      let head = requests.first?.head.lowercased() ?? ""
      #expect(head.contains("content-length: 3000000"))
      #expect(head.contains("content-type: application/octet-stream"))
      #expect(!head.contains("transfer-encoding"))
    }
  }

  @Test func anEmptyFile() async throws {
    try await withFile([]) { file in
      let (requests, error) = try await sent { $0.body(file: FilePart(file: file)) }
      #expect(error == nil)
      #expect(requests.first?.body == [])
      #expect(requests.first?.head.lowercased().contains("content-length: 0") == true)
    }
  }

  @Test func aFileInAForm() async throws {
    let content = bytes(20)
    try await withFile(content) { file in
      let (requests, error) = try await sent {
        $0.part("title", "A")
        $0.part("file", FilePart(file: file, contentType: "image/png"))
      }
      #expect(error == nil)
      let boundary = "seamstress-80000000800000008000000080000000"
      let head = "--\(boundary)\r\nContent-Disposition: form-data; name="
      let before =
        "\(head)\"title\"\r\n\r\nA\r\n\(head)\"file\"; filename=\"\(file.lastPathComponent)\"\r\n"
        + "Content-Type: image/png\r\n\r\n"
      #expect(
        requests.first?.body
          == Array(before.utf8) + content + Array("\r\n--\(boundary)--\r\n".utf8))
    }
  }

  @Test func aFileThatIsNotThere() async throws {
    let file = URL(fileURLWithPath: "/nowhere/secret-folder/a.bin")
    let (requests, error) = try await sent { $0.body(file: FilePart(file: file)) }
    #expect(requests.isEmpty)
    #expect(error?.description.contains("the file \"a.bin\" cannot be read") == true)
    #expect(error?.description.contains("secret-folder") == false)
  }

  @Test func aFolderIsNoFile() async throws {
    let folder = FileManager.default.temporaryDirectory
    let (requests, error) = try await sent { $0.part("f", FilePart(file: folder)) }
    #expect(requests.isEmpty)
    #expect(error != nil)
  }

  @Test func whatCanBeMadeAgainIsRetried() async throws {
    let body = RequestBody { pieces(3) }
    let (requests, error) = try await sent(answers: [Self.busy, Self.created]) {
      $0.body(file: FilePart(body: body))
    }
    #expect(error == nil)
    #expect(requests.map(\.body) == [bytes(3), bytes(3)])
  }

  @Test func whatCanBeHadOnceIsNot() async throws {
    let (requests, error) = try await sent(answers: [Self.busy, Self.created]) {
      $0.body(file: FilePart(body: RequestBody(once: pieces(3))))
    }
    #expect(requests.map(\.body) == [bytes(3)])
    #expect(error?.status == 503)
    #expect(error?.attempts == 1)
  }

  @Test func onceAlsoAsPartOfAForm() async throws {
    let (requests, error) = try await sent(answers: [Self.busy, Self.created]) {
      $0.part("a", 1)
      $0.part("f", FilePart(body: RequestBody(once: pieces(1))))
    }
    #expect(requests.count == 1)
    #expect(error?.status == 503)
  }

  @Test func aSecondCallWithAUsedBodyFails() async throws {
    let body = FilePart(body: RequestBody(once: pieces(1)))
    let first = try await sent { $0.body(file: body) }
    let second = try await sent { $0.body(file: body) }
    #expect(first.error == nil)
    #expect(second.requests.isEmpty)
    #expect(second.error?.description.contains("only once") == true)
  }

  @Test func aRedirectCannotRepeatIt() async throws {
    let redirect =
      "HTTP/1.1 307 Over There\r\nLocation: /y\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    let once = try await sent(answers: [redirect, Self.created]) {
      $0.body(file: FilePart(body: RequestBody(once: pieces(1))))
    }
    #expect(once.requests.count == 1)
    guard case .redirect = once.error?.kind else {
      Issue.record("\(String(describing: once.error))")
      return
    }
    let again = try await sent(answers: [redirect, Self.created]) {
      $0.body(file: FilePart(body: RequestBody { pieces(2) }))
    }
    #expect(again.error == nil)
    #expect(again.requests.map(\.body) == [bytes(2), bytes(2)])
  }

  @Test func aBodyThatFailsIsNeverSentAsAWhole() async throws {
    struct Broken: Error {}
    let broken = AsyncThrowingStream<[UInt8], any Error> { continuation in
      continuation.yield([1])
      continuation.finish(throwing: Broken())
    }
    let (requests, error) = try await sent {
      $0.body(file: FilePart(body: RequestBody(once: broken)))
    }
    #expect(requests.isEmpty)
    #expect(error?.description.contains("the body cannot be read") == true)
  }

  @Test func aTransportWithoutStreamsGetsBytes() async throws {
    let transport = StubTransport(.status(204))
    var request = APIRequest(.post, "/x", id: "op")
    request.body(file: FilePart(body: RequestBody(once: pieces(2))))
    try await APIClient(.stubbed(transport)).send(request, RequestOptions())
    let body = await transport.requests[0].body
    #expect(body?.bytes == bytes(2))
    #expect(body?.isStreamed == false)
  }

  @Test func lengths() throws {
    #expect(RequestBody([1, 2]).length == 2)
    #expect(RequestBody(once: pieces(1)).length == nil)
    #expect(RequestBody(once: pieces(1), length: 10_000).length == 10_000)
    #expect(throws: (any Error).self) { try RequestBody(file: URL(fileURLWithPath: "/nowhere")) }
  }
}
