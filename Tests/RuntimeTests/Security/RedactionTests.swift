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
    var request = APIRequest(.post, "/x/{id}", id: "op")
    request.path("id", Self.canary)
    request.query("q", Self.canary)
    request.header("h", Self.canary)
    request.cookie("c", Self.canary)
    request.body("token", Self.canary)
    let bytes = Array(Self.canary.utf8)
    let pages = Pages<JSON>(
      APIClient(configuration), request, options, by: .cursor(parameter: "c", next: "n"))
    let things: [Any] = [
      Secret(Self.canary), Credential.bearer(Self.canary), Credential.value(Self.canary),
      Credential.basic(user: "u", password: Self.canary), configuration.credentials,
      configuration, APIClient(configuration), options, [Secret(Self.canary)],
      ["k": Credential.value(Self.canary)], request, pages,
      ClientConfiguration(baseURL: "https://u:\(Self.canary)@api.example.com/?k=\(Self.canary)"),
      ClientConfiguration(baseURL: "https://api.example.com/?k=\(Self.canary)"),
      TransportResponse(status: 200, headers: [.setCookie: Self.canary], body: bytes),
      RequestBody(bytes), FilePart(bytes),
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

  /// Servers and proxies write what they echo each in their own way.
  @Test(arguments: [
    #"canary<tok>&"1/é+ x'"#,
    #"canary\u003ctok\u003E\u0026\"1\/\u00e9+ x'"#,
    "canary%3ctok%3E%26%221%2f%C3%a9%2B%20x%27",
    "canary%3Ctok%3E&%221/%c3%a9%2B+x'",
    "canary&lt;tok&gt;&amp;&quot;1/&#233;+ x&#x27;",
    "Y2FuYXJ5PHRvaz4mIjEvw6krIHgn",
  ])
  func whateverTheServerMakesOfIt(_ echo: String) async throws {
    let body = Array("before \(echo) after".utf8)
    let answer = StubTransport(TransportResponse(status: 400, headers: [:], body: body))
    let configuration = ClientConfiguration.stubbed(
      answer, schemes: ["t": .apiKey(.query, "key")],
      credentials: ["t": .value(#"canary<tok>&"1/é+ x'"#)])
    let error = try await failure {
      try await APIClient(configuration).send(
        APIRequest(.get, "/x", id: "op", security: [["t"]]), RequestOptions())
    }
    #expect(error?.text == "before <redacted> after")
  }

  /// What a caller hands over with a call, under a name that says what it is.
  @Test(arguments: ["password", "client_secret", "accessToken", "API-Key", "passphrase"])
  func whatTheCallHandsOver(_ name: String) async throws {
    let secret = #"pa/ss "wörd" 5c1d"#
    let fills: [(String, @Sendable (inout APIRequest, inout RequestOptions) -> Void)] = [
      ("member", { request, _ in request.body(name, secret) }),
      ("deep", { request, _ in request.body("user", ["a": [[name: .string(secret)]]] as JSON) }),
      ("inside", { request, _ in request.body(name, ["value": [.string(secret)]] as JSON) }),
      ("whole", { request, _ in request.body(json: [name: .string(secret)] as JSON) }),
      ("form", { request, _ in request.form(name, secret) }),
      ("part", { request, _ in request.part(name, secret) }),
      ("query", { request, _ in request.query(name, secret) }),
      ("path", { request, _ in request.path(name, secret) }),
      ("extra", { _, options in options.body[name] = .string(secret) }),
      ("extra query", { _, options in options.query[name] = .string(secret) }),
    ]
    for (place, fill) in fills {
      var request = APIRequest(.post, place == "path" ? "/x/{\(name)}" : "/x", id: "op")
      var options = RequestOptions()
      fill(&request, &options)
      // As some write JSON: the solidus escaped.
      let quoted = String(decoding: try JSONEncoding.encode(secret), as: UTF8.self)
      let echo = #"{"message":\#(quoted.replacing("/", with: #"\/"#)),"again":\#(quoted)}"#
      let url = "https://x.example/?p=pa%2Fss%20%22w%C3%B6rd%22%205c1d"
      let answer = StubTransport(.json(echo, status: 400, headers: [.server: url]))
      let client = APIClient(ClientConfiguration.stubbed(answer))
      let error = try await failure { [request, options] in
        try await client.send(request, options)
      }
      let found = try #require(error)
      #expect(found.serverMessage == "<redacted>", "\(place)")
      let all = shown(found) + found.text + "\(found.headers)" + found.json.debugDescription
      #expect(!all.contains("5c1d"), "\(place)")
    }
  }

  @Test func ordinaryValuesStay() async throws {
    var request = APIRequest(.post, "/x", id: "op")
    request.body("acs_credential_id", "59c9-0001")
    request.body("key", "abcd")
    let answer = StubTransport(.json(#"{"message":"no 59c9-0001 with abcd"}"#, status: 404))
    let error = try await failure { [request] in
      try await APIClient(.stubbed(answer)).send(request, RequestOptions())
    }
    #expect(error?.serverMessage == "no 59c9-0001 with abcd")
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

  /// Once, where it is and what kind of value it is, and not the value.
  @Test func logsWhatCannotBeRead() async throws {
    let lines = LogLines()
    var configuration = configuration(StubTransport(.json(#"{"name":{"\#(Self.canary)":1}}"#)))
    configuration.logger = Logger(label: "test") { _ in lines }
    configuration.logger?.logLevel = .info
    let client = APIClient(configuration)
    let request = APIRequest(.get, "/doors", id: "op", security: [["t", "k"]])
    let error = try await failure {
      let _: String = try await client.fetch(request, RequestOptions(), at: "name")
    }
    #expect(error?.status == 200)
    let line = "unreadable response byte=8 expected=a string found=an object operation=op"
    #expect(lines.text == line + " path=$.name status=200")
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
    #expect(text.contains("milliseconds="))
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
