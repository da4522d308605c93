internal import HTTPTypes
public import SeamstressJSON

/// Reads a value out of a successful response, or says what came instead.
public struct ResponseReader: Sendable {
  private let request: APIRequest
  private let reporter: IssueReporter
  /// The response undecoded.
  public let whole: APIResponse

  init(
    _ request: APIRequest, _ response: APIResponse, _ client: APIClient, _ options: RequestOptions
  ) {
    self.request = request
    reporter = IssueReporter(client, request, options)
    whole = response
  }

  public var status: Int { whole.status }
  public var bytes: [UInt8] { whole.bytes }
  public var text: String { String(decoding: whole.bytes, as: UTF8.self) }

  /// The whole body.
  public func value<Value: JSONReadable>() throws(APIError) -> Value {
    try read { json throws(JSONError) in try Value(from: json) }
  }

  /// The member `key` of the body.
  public func value<Value: JSONReadable>(at key: String) throws(APIError) -> Value {
    try read { json throws(JSONError) in try Value(from: json.required(key)) }
  }

  /// The whole body, nil where there is none or it is null.
  public func valueIfPresent<Value: JSONReadable>() throws(APIError) -> Value? {
    if isEmpty { return nil }
    return try read { json throws(JSONError) in json.isNull ? nil : try Value(from: json) }
  }

  /// The member `key` of the body, where it may be missing.
  public func valueIfPresent<Value: JSONReadable>(at key: String) throws(APIError) -> Value? {
    if isEmpty { return nil }
    return try read { json throws(JSONError) in
      guard let member = json.member(key), !member.isNull else { return nil }
      return try Value(from: member)
    }
  }

  /// Also where the document has no body for the status, whatever came.
  private var isEmpty: Bool {
    whole.bytes.isEmpty || request.emptyStatuses.contains { $0.contains(whole.status) }
  }

  func read<Value>(_ read: (JSONReader) throws(JSONError) -> Value) throws(APIError)
    -> Value
  {
    try readWithIssues(read).value
  }

  /// The value, and what was left out of it.
  func readWithIssues<Value>(_ read: (JSONReader) throws(JSONError) -> Value) throws(APIError)
    -> (value: Value, issues: [ResponseIssue])
  {
    if whole.bytes.isEmpty { throw failure(.unexpectedResponse("an empty body")) }
    if let type = foreignType { throw failure(.unexpectedResponse(type)) }
    do {
      return try reporter.read(whole.bytes, whole.redactor, read)
    } catch {
      let error = whole.redactor.redact(error)
      reporter.log.unreadable(error, status: whole.status)
      throw failure(.decoding(error))
    }
  }

  /// The media type, if it promises something other than JSON and the body agrees: servers are
  /// known to send JSON as text/plain.
  private var foreignType: String? {
    guard let type = whole.headers[.contentType]?.lowercased(), !type.contains("json") else {
      return nil
    }
    let first = whole.bytes.first { !" \t\r\n".utf8.contains($0) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return nil }
    return type
  }

  private func failure(_ kind: APIError.Kind) -> APIError {
    var error = APIError(kind, of: request)
    let head = HTTPResponse(status: .init(code: whole.status), headerFields: whole.headers)
    error.attach(TransportResponse(head: head, body: whole.bytes), whole.redactor)
    error.attempts = whole.attempts
    return error
  }
}
