import Foundation
import Logging
import SeamFake
import SeamKit
import Testing

/// What callers of Seam can add and change, and what they are told.
struct SeamExtrasTests {
  @Test func nobodyForgesTheNameOfTheSDK() async throws {
    try await withFake { fake in
      let options = RequestOptions(headers: ["Seam-SDK-Name": "x", "seam-sdk-version": "9"])
      _ = try await Seam.calling(fake).acs.credentials.get(
        acsCredentialID: "acs_credential1", options: options)
      let headers = await fake.requests[0].headers
      #expect(headers["seam-sdk-name"] == "seamstress/swift")
      #expect(headers["seam-sdk-version"] != "9")
    }
  }

  @Test func unknownPropertiesGoOutAndComeBack() async throws {
    try await withFake { fake in
      await fake.answerNext(
        with: FakeResponse([
          "acs_credential": [
            "acs_credential_id": "c1", "acs_system_id": "s1", "display_name": "n",
            "created_at": "2025-06-16T16:54:17Z", "workspace_id": "w", "access_method": "code",
            "connected_account_id": "a", "is_beta": ["since": 7],
          ], "ok": true,
        ]))
      let options = RequestOptions(body: ["beta_option": ["on": true]])
      let response = try await Seam.calling(fake).acs.credentials.raw {
        try await $0.create(
          accessMethod: .code, acsUserID: "acs_user1", options: options)
      }
      let sent = try JSON(parsing: await fake.requests[0].body)
      #expect(sent["beta_option"] == ["on": true])
      #expect(response.value.acsCredentialID == "c1")
      #expect(response.json?["acs_credential"]?["is_beta"]?["since"] == 7)
    }
  }

  @Test func theOldVariableIsTalkedAbout() throws {
    func warnings(_ environment: [String: String]) throws -> [String] {
      let lines = Lines()
      _ = try Seam(apiKey: "seam_a", environment: environment) {
        $0.logger = Logger(label: "test") { _ in lines }
      }
      return lines.all
    }
    #expect(try warnings([:]).isEmpty)
    #expect(try warnings(["SEAM_ENDPOINT": "https://new"]).isEmpty)
    let old = try warnings(["SEAM_API_URL": "https://old"])
    #expect(old == ["SEAM_API_URL is deprecated; set SEAM_ENDPOINT instead."])
    let both = try warnings(["SEAM_API_URL": "https://old", "SEAM_ENDPOINT": "https://new"])
    #expect(both.count == 2)
    #expect(both.last?.contains("SEAM_ENDPOINT is used") == true)
  }
}

/// Keeps the messages of a logger.
fileprivate final class Lines: LogHandler, @unchecked Sendable {
  private let lock = NSLock()
  private var lines: [String] = []
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .trace

  var all: [String] { lock.withLock { lines } }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    lock.withLock { lines.append("\(event.message)") }
  }
}
