import Foundation
import SeamstressRuntime
import Testing

struct DownloadTests {
  private func inFolder(_ test: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await test(folder)
  }

  private func download(_ server: LoopbackServer, to file: URL) async throws -> APIResponse {
    let client = APIClient(ClientConfiguration(baseURL: server.baseURL))
    return try await client.download(APIRequest(.get, "/file", id: "getFile"), to: file)
  }

  @Test func replacesTheFile() async throws {
    let content = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let server = try LoopbackServer { connection, _ in
      _ = connection.readRequest()
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(content.count)\r\n\r\n")
      connection.send(content)
    }
    defer { server.stop() }
    try await inFolder { folder in
      let file = folder.appendingPathComponent("a.bin")
      try Data("old".utf8).write(to: file)
      let response = try await download(server, to: file)
      #expect(response.status == 200)
      #expect(response.bytes.isEmpty)
      #expect(try Array(Data(contentsOf: file)) == content)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.bin"])
    }
  }

  @Test func aBrokenOneLeavesNothing() async throws {
    let server = try LoopbackServer { connection, _ in
      _ = connection.readRequest()
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")
    }
    defer { server.stop() }
    try await inFolder { folder in
      let file = folder.appendingPathComponent("a.bin")
      let error = try await failure { _ = try await download(server, to: file) }
      guard case .transport = error?.kind else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func anErrorIsNotAFile() async throws {
    let transport = StubTransport(.json("{\"message\":\"no\"}", status: 404))
    try await inFolder { folder in
      let file = folder.appendingPathComponent("a.bin")
      let error = try await failure {
        try await APIClient(.stubbed(transport))
          .download(APIRequest(.get, "/", id: "op"), to: file)
      }
      #expect(error?.serverMessage == "no")
      #expect(!FileManager.default.fileExists(atPath: file.path))
    }
  }

  @Test func aPlaceThatCannotBeWritten() async throws {
    let transport = StubTransport(.json("1"))
    let file = URL(fileURLWithPath: "/nowhere/at/all")
    let error = try await failure {
      try await APIClient(.stubbed(transport)).download(APIRequest(.get, "/", id: "op"), to: file)
    }
    #expect(error?.description.contains("\"all\" cannot be written") == true)
  }
}
