import Foundation
import HTTPTypes
import Logging
import SeamstressJSON
import SeamstressRuntime
import Testing

/// An error of every kind, each made where a secret is in reach of it, and none of them shows it:
/// not described, not reflected, not dumped, not localised, not in its body, headers or log.
struct ErrorKindTests {
  private static let canary = "canary-77aa01c3"
  private static let security: SecurityRequirement = [["t"]]

  /// What the kind is called, and a client whose call ends in it.
  private struct Scenario: Sendable, CustomStringConvertible {
    let description: String
    var credential = Credential.bearer(canary)
    var path = "/things/{id}"
    var configure: @Sendable (inout ClientConfiguration) -> Void = { _ in }
    var options: @Sendable (inout RequestOptions) -> Void = { _ in }
    var answer: StubTransport.Answer = { _ in .status(204) }
  }

  private struct Unavailable: Error { let token = canary }

  private static let scenarios: [Scenario] = [
    Scenario(
      description: "missingCredentials", configure: { $0.credentials = ["u": .value(canary)] }),
    Scenario(
      description: "credentialUnavailable", credential: .bearer { throw Unavailable() }),
    Scenario(
      description: "invalidRequest", options: { $0.headers = ["X-Token": "\(canary)\r\nX: y"] }),
    Scenario(
      description: "transport",
      answer: { _ in throw TransportError(.connectionLost, detail: "at ?key=\(canary)") }),
    Scenario(
      description: "timedOut",
      configure: { $0.timekeeper.deadline = { _ in } },
      answer: { _ in
        try await Task.sleep(for: .seconds(3600))
        return .status(204)
      }),
    Scenario(
      description: "cancelled",
      answer: { _ in throw TransportError(.cancelled, detail: "at ?key=\(canary)") }),
    Scenario(
      description: "redirect", configure: { $0.redirects = .refuse },
      answer: { _ in .redirect(302, to: "https://elsewhere.example/?key=\(canary)") }),
    Scenario(
      description: "status", answer: { _ in .json(echo, status: 403, headers: [.server: canary]) }),
    Scenario(
      description: "unexpectedResponse",
      answer: { _ in
        TransportResponse(
          status: 200, headers: [.contentType: "text/html"], body: Array("<p>\(canary)".utf8))
      }),
    Scenario(description: "decoding", answer: { _ in .json(echo, headers: [.server: canary]) }),
    Scenario(
      description: "failed",
      answer: { _ in
        .json(
          #"{"id":"1","status":"broken","error":{"type":"\#(canary)","message":"\#(canary)"}}"#)
      }),
    Scenario(
      description: "stillPending",
      configure: {
        $0.polling = .wait(timeout: .seconds(7), interval: .seconds(3600))
        $0.timekeeper.pause = { _ in try await Task.sleep(for: .seconds(3600)) }
        $0.timekeeper.deadline = { duration in
          if duration != .seconds(7) { try await Task.sleep(for: .seconds(3600)) }
        }
      },
      answer: { _ in .json(#"{"id":"\#(canary)","status":"pending"}"#) }),
  ]

  private static let echo = #"{"message":"no, \#(canary)","id":["\#(canary)"],"status":{}}"#

  @Test func everyKindIsHere() {
    #expect(Set(Self.scenarios.map(\.description)).count == 12)
  }

  @Test(arguments: scenarios)
  private func showsNoSecret(_ scenario: Scenario) async throws {
    let lines = LogLines()
    let client = APIClient(configuration(scenario, lines))
    let error = try #require(await outcome(client, scenario))
    #expect(name(error.kind) == scenario.description)
    var shown = dumped(error)
    shown += "\(error) \(String(reflecting: error)) \(error.localizedDescription) \(error.kind)"
    shown += " \(error.headers) \(error.text) \(error.serverMessage ?? "") \(lines.text)"
    shown += dumped(error.kind) + dumped(error.typed as Any)
    shown += " \(error as NSError)"
    #expect(!shown.contains(Self.canary), "\(shown)")
  }

  private func dumped(_ value: Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }

  private func configuration(_ scenario: Scenario, _ lines: LogLines) -> ClientConfiguration {
    var configuration = ClientConfiguration.stubbed(
      StubTransport([scenario.answer]), schemes: ["t": .bearer],
      credentials: ["t": scenario.credential])
    configuration.retry = .none
    configuration.logger = Logger(label: "test") { _ in lines }
    configuration.logger?.logLevel = .trace
    scenario.configure(&configuration)
    return configuration
  }

  private func outcome(_ client: APIClient, _ scenario: Scenario) async -> APIError? {
    var request = APIRequest(.get, scenario.path, id: "op", security: Self.security)
    request.path("id", Self.canary)
    var options = RequestOptions()
    scenario.options(&options)
    let polling = Polling(
      .get, "/jobs/{id}", id: "job", parameter: "id", pending: ["pending"], success: ["done"],
      failure: ["broken"])
    do {
      if scenario.description == "decoding" {
        let _: Int = try await client.fetch(request, options)
      } else {
        let _: JSON = try await client.fetchAndPoll(request, options, polling: polling)
      }
      return nil
    } catch {
      return error as? APIError
    }
  }

  private func name(_ kind: APIError.Kind) -> String {
    switch kind {
    case .missingCredentials: "missingCredentials"
    case .credentialUnavailable: "credentialUnavailable"
    case .invalidRequest: "invalidRequest"
    case .transport: "transport"
    case .timedOut: "timedOut"
    case .cancelled: "cancelled"
    case .redirect: "redirect"
    case .status: "status"
    case .unexpectedResponse: "unexpectedResponse"
    case .decoding: "decoding"
    case .failed: "failed"
    case .stillPending: "stillPending"
    }
  }
}
