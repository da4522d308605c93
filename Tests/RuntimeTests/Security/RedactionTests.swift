import HTTPTypes
import Logging
import SeamstressJSON
import SeamstressRuntime
import Testing

/// A canary is put wherever a secret can be, and searched for in everything that can be printed.
struct RedactionTests {
  private static let canary = "canary-5c1d0e7b"

  private func shown(_ value: Any) -> String {
    var dumped = ""
    dump(value, to: &dumped)
    return "\(value) \(String(reflecting: value)) \(dumped)"
  }

  private func configuration(_ transport: StubTransport) -> ClientConfiguration {
    var configuration = ClientConfiguration.stubbed(
      transport,
      schemes: [
        "t": .bearer, "k": .apiKey(.query, "key"), "b": .basic, "c": .apiKey(.cookie, "c"),
      ],
      credentials: [
        "t": .bearer(Self.canary).withHeader("x-again", Self.canary),
        "k": .value(Self.canary), "b": .basic(user: "u", password: Self.canary),
        "c": .value(Self.canary),
      ])
    configuration.headers["X-App-Token"] = Self.canary
    return configuration
  }

  @Test func values() {
    let configuration = configuration(StubTransport(.status(204)))
    let options = RequestOptions(headers: ["Authorization": "Bearer \(Self.canary)"])
    let things: [Any] = [
      Secret(Self.canary), Credential.bearer(Self.canary), Credential.value(Self.canary),
      Credential.basic(user: "u", password: Self.canary), configuration.credentials,
      configuration, APIClient(configuration), options, [Secret(Self.canary)],
      ["k": Credential.value(Self.canary)],
    ]
    for thing in things { #expect(!shown(thing).contains(Self.canary), "\(type(of: thing))") }
  }

  @Test func requestsOnTheirWay() async throws {
    let transport = StubTransport(.status(204))
    let client = APIClient(configuration(transport))
    let request = APIRequest(.get, "/x", id: "op", security: [["t", "k", "c"]])
    try await client.send(request, RequestOptions())
    let sent = await transport.requests[0]
    // It is there, and cannot be seen.
    #expect(sent.head.headerFields[.authorization]?.contains(Self.canary) == true)
    #expect(sent.head.path?.contains(Self.canary) == true)
    #expect(!shown(sent).contains(Self.canary))
    #expect("\(sent)".contains("GET https://api.example.com/x"))
  }

  @Test(
    arguments: [
      [["t"]], [["k"]], [["b"]], [["c"]],
    ] as [SecurityRequirement])
  func errorsWhoseServerEchoes(_ requirement: SecurityRequirement) async throws {
    let echo = StubTransport([
      { request in
        let headers = request.head.headerFields.map { "\($0.name)=\($0.value)" }.joined()
        let path = request.head.path ?? ""
        let text = #"{"message":"\#(headers) \#(path)","value":"\#(headers)"}"#
        return .json(text, status: 400, headers: [.server: headers])
      }
    ])
    let client = APIClient(configuration(echo))
    let options = RequestOptions(headers: ["X-My-Key": "Key \(Self.canary)"])
    let error = try await failure {
      try await client.send(APIRequest(.get, "/x", id: "op", security: requirement), options)
    }
    let found = try #require(error)
    #expect(found.status == 400)
    #expect(found.text.contains("<redacted>"))
    #expect(!shown(found).contains(Self.canary))
    #expect(!found.text.contains(Self.canary))
    #expect(!"\(found.headers)".contains(Self.canary))
    #expect(found.serverMessage?.contains(Self.canary) == false)
    // As Basic sends it.
    #expect(!found.text.contains("dTpjYW5hcnkt"))
  }

  @Test func decodingErrorsAndFaults() async throws {
    let wrong = StubTransport(.json(#"{"token":"\#(Self.canary)"}"#))
    let request = APIRequest(.get, "/x", id: "op", security: [["t"]])
    let decoding = try await failure {
      let _: Int = try await APIClient(configuration(wrong)).fetch(request, RequestOptions())
    }
    #expect(!shown(try #require(decoding)).contains(Self.canary))
    #expect(decoding?.text == #"{"token":"<redacted>"}"#)

    let broken = StubTransport([
      { _ in throw TransportError(.connectionLost, detail: "while sending \(Self.canary)") }
    ])
    let fault = try await failure {
      try await APIClient(configuration(broken)).send(request, RequestOptions())
    }
    #expect(!shown(try #require(fault)).contains(Self.canary))
  }

  @Test func logs() async throws {
    let lines = LogLines()
    var configuration = configuration(StubTransport(.status(500), .status(204)))
    var logger = Logger(label: "test") { _ in lines }
    logger.logLevel = .trace
    configuration.logger = logger
    try await APIClient(configuration).send(
      APIRequest(.get, "/doors/{id}", id: "op", security: [["t", "k"]]).filled(Self.canary),
      RequestOptions())
    let text = lines.text
    #expect(text.contains("operation=op"))
    #expect(text.contains("attempt=2"))
    #expect(text.contains("status=500"))
    #expect(!text.contains(Self.canary))
  }
}

extension APIRequest {
  fileprivate func filled(_ id: String) -> APIRequest {
    var request = self
    request.path("id", id)
    return request
  }
}
