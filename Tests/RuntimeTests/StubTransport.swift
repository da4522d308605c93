import HTTPTypes
import SeamstressJSON
import SeamstressRuntime

/// Answers from a list and keeps what it was asked.
actor StubTransport: Transport {
  typealias Answer = @Sendable (TransportRequest) async throws -> TransportResponse

  private var answers: [Answer]
  private(set) var requests: [TransportRequest] = []

  /// The last answer is repeated.
  init(_ answers: [Answer]) {
    self.answers = answers
  }

  init(_ responses: [TransportResponse]) {
    answers = responses.map { response in { _ in response } }
  }

  init(_ responses: TransportResponse...) {
    self.init(responses)
  }

  func send(_ request: TransportRequest, limit: Int) async throws -> TransportResponse {
    requests.append(request)
    let answer = answers.count > 1 ? answers.removeFirst() : answers[0]
    return try await answer(request)
  }

  var paths: [String] { requests.map { $0.head.path ?? "" } }
}

extension TransportResponse {
  static func json(
    _ text: String, status: Int = 200, headers: HTTPFields = [:]
  ) -> TransportResponse {
    var fields = headers
    fields[.contentType] = "application/json"
    return TransportResponse(status: status, headers: fields, body: Array(text.utf8))
  }

  static func status(_ status: Int, _ headers: HTTPFields = [:]) -> TransportResponse {
    TransportResponse(status: status, headers: headers)
  }

  static func redirect(_ status: Int, to location: String) -> TransportResponse {
    TransportResponse(status: status, headers: [.location: location])
  }
}

extension ClientConfiguration {
  /// A client of a stub that pauses for nothing and never times out.
  static func stubbed(
    _ transport: some Transport, schemes: SecuritySchemes = [:],
    credentials: SecurityCredentials = [:], baseURL: String = "https://api.example.com"
  ) -> ClientConfiguration {
    var configuration = ClientConfiguration(
      baseURL: baseURL, schemes: schemes, credentials: credentials)
    configuration.transport = transport
    configuration.timekeeper.pause = { _ in }
    configuration.timekeeper.deadline = { _ in try await Task.sleep(for: .seconds(3600)) }
    configuration.timekeeper.random = { 0.5 }
    return configuration
  }
}

/// What a call that must fail failed with.
func failure(_ call: () async throws -> Void) async throws -> APIError? {
  do {
    try await call()
    return nil
  } catch let error as APIError {
    return error
  }
}

/// The path and query that a request is sent to.
func sentPath(
  _ template: String = "/x", format: QueryFormat = .openAPI,
  _ fill: (inout APIRequest) -> Void
) async throws -> String {
  let transport = StubTransport(.status(204))
  var configuration = ClientConfiguration.stubbed(transport)
  configuration.queryFormat = format
  var request = APIRequest(.get, template, id: "op")
  fill(&request)
  try await APIClient(configuration).send(request, RequestOptions())
  return await transport.paths[0]
}
