public import HTTPTypes
public import SeamstressJSON
public import SeamstressRuntime

/// What a `StubServer` answers.
///
///     server.answer(
///       "devicesList", with: .status(503), .failure(.connectionLost), .value(devices, at: "devices"))
public struct StubAnswer: Sendable {
  private let make: @Sendable () throws -> TransportResponse

  func response() throws -> TransportResponse { try make() }

  /// A value, written as the API writes it.
  /// - Parameter key: the member of the body that holds it; nil: it is the body.
  public static func value<Value: JSONWritable & Sendable>(
    _ value: Value, at key: String? = nil, status: Int = 200, headers: HTTPFields = [:]
  ) -> StubAnswer {
    StubAnswer {
      do {
        let written = try JSONEncoding.encode(value)
        return .json(try Self.member(key, written), status, headers)
      } catch {
        throw TransportError(
          .other, detail: "the value cannot be written: \(error)", isPermanent: true)
      }
    }
  }

  /// A body as it is written in a server's documentation.
  public static func json(_ text: String, status: Int = 200, headers: HTTPFields = [:])
    -> StubAnswer
  {
    StubAnswer { .json(Array(text.utf8), status, headers) }
  }

  /// A status without a body.
  public static func status(_ status: Int, headers: HTTPFields = [:]) -> StubAnswer {
    StubAnswer { TransportResponse(status: status, headers: headers) }
  }

  /// Bytes of any kind.
  public static func bytes(_ bytes: [UInt8], contentType: String, status: Int = 200) -> StubAnswer {
    StubAnswer {
      TransportResponse(status: status, headers: [.contentType: contentType], body: bytes)
    }
  }

  /// No response at all.
  public static func failure(_ reason: TransportError.Reason) -> StubAnswer {
    StubAnswer { throw TransportError(reason, detail: "as the test has it") }
  }

  private static func member(_ key: String?, _ value: [UInt8]) throws -> [UInt8] {
    guard let key else { return value }
    return Array("{".utf8) + (try JSONEncoding.encode(key)) + Array(":".utf8) + value
      + Array("}".utf8)
  }
}

extension TransportResponse {
  fileprivate static func json(_ body: [UInt8], _ status: Int, _ headers: HTTPFields)
    -> TransportResponse
  {
    var headers = headers
    if headers[.contentType] == nil { headers[.contentType] = "application/json" }
    return TransportResponse(status: status, headers: headers, body: body)
  }
}
