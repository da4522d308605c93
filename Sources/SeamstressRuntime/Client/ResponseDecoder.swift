internal import HTTPTypes
internal import SeamstressJSON

/// Reads a value out of a successful response, or says what came instead.
struct ResponseDecoder {
  private let request: APIRequest
  private let response: APIResponse

  init(_ request: APIRequest, _ response: APIResponse) {
    self.request = request
    self.response = response
  }

  func value<Value>(_ read: (JSONReader) throws(JSONError) -> Value) throws(APIError) -> Value {
    if response.bytes.isEmpty { throw failure(.unexpectedResponse("an empty body")) }
    if let type = foreignType { throw failure(.unexpectedResponse(type)) }
    do {
      return try JSONDecoding.read(response.bytes, read)
    } catch {
      throw failure(.decoding(error))
    }
  }

  /// The media type, if it promises something other than JSON and the body agrees: servers are
  /// known to send JSON as text/plain.
  private var foreignType: String? {
    guard let type = response.headers[.contentType]?.lowercased(), !type.contains("json") else {
      return nil
    }
    let first = response.bytes.first { !" \t\r\n".utf8.contains($0) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return nil }
    return type
  }

  private func failure(_ kind: APIError.Kind) -> APIError {
    var error = APIError(kind, of: request)
    let head = HTTPResponse(
      status: .init(code: response.status), headerFields: response.headers)
    error.attach(TransportResponse(head: head, body: response.bytes), response.redactor)
    error.attempts = response.attempts
    return error
  }
}
