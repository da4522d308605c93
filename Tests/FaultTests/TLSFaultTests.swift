import Foundation
import SeamstressRuntime
import Testing

/// Servers that are not who they say: they hear nothing of what was meant for another.
@Suite(
  .serialized, .enabled(if: TLSServer.program != nil, "needs the program openssl"))
struct TLSFaultTests {
  @Test(arguments: Wire.allCases, [Way.get, .post, .download, .upload])
  func aCertificateThatNobodySigned(_ wire: Wire, _ way: Way) async throws {
    let server = try TLSServer()
    let client = APIClient.calling("https://localhost:\(server.port)", over: wire)
    let (text, error) = await outcome { try await way.call(client) }
    report(wire, "F1 a certificate that nobody signed", way, text, attempts: 1, 0)
    #expect(text == "tls")
    #expect(error?.attempts == 1)
    try heardNothing(server)
  }

  #if os(Linux)
    @Test(arguments: [Way.get, .post, .download, .upload])
    func aCertificateForAnotherName(_ way: Way) async throws {
      let server = try TLSServer()
      let client = try calling("https://127.0.0.1:\(server.port)", trusting: server)
      let (text, error) = await outcome { try await way.call(client) }
      report(.curl, "F1 a certificate for another name", way, text, attempts: 1, 0)
      #expect(text == "tls")
      #expect(error?.attempts == 1)
      try heardNothing(server)
    }

    /// So that the two above say something.
    @Test func aCertificateThatIsTrusted() async throws {
      let server = try TLSServer(answers: true)
      let client = try calling("https://localhost:\(server.port)", trusting: server)
      for _ in 0..<3 {
        let (text, _) = await outcome { try await Way.get.call(client) }
        #expect(text == "unexpected: text/html")
      }
    }

    /// What is printed when a request is heard.
    @Test func aTrustedServerHears() async throws {
      let server = try TLSServer()
      let client = try calling("https://localhost:\(server.port)", trusting: server)
      let task = Task { await outcome { try await Way.get.call(client) }.text }
      while try !server.output().contains(canary) { try await Task.sleep(for: .milliseconds(5)) }
      task.cancel()
      #expect(await task.value == "task cancelled")
    }

    private func calling(_ url: String, trusting server: TLSServer) throws -> APIClient {
      let transport = try #require(CurlTransport(trusting: server.certificate))
      return APIClient.calling(url, over: .curl) { $0.transport = transport }
    }
  #endif

  private func heardNothing(_ server: TLSServer) throws {
    let output = try server.output()
    #expect(!output.contains(canary))
    #expect(!output.contains("HTTP/1.1"))
  }
}
