public import HTTPTypes
public import SeamstressJSON

/// A successful response before it is decoded.
public struct APIResponse: Sendable {
  public let status: Int
  public let headers: HTTPFields
  public let bytes: [UInt8]
  /// For the error that decoding may yet end in.
  let redactor: Redactor
  let attempts: Int

  /// The same without the secrets of its call.
  var redacted: TransportResponse {
    TransportResponse(status: status, headers: headers, body: redactor.redact(bytes))
  }

  public func decode<Value: JSONReadable>(_ type: Value.Type) throws(JSONError) -> Value {
    try JSONDecoding.decode(Value.self, from: bytes)
  }

  /// As `JSONDecoding.decode(_:from:leavingOut:)`: without what cannot be read of lists.
  public func decode<Value: JSONReadable>(
    _ type: Value.Type, leavingOut issues: inout [JSONIssue]
  ) throws(JSONError) -> Value {
    try JSONDecoding.decode(Value.self, from: bytes, leavingOut: &issues)
  }
}

extension APIResponse: Hashable {
  /// By what the server sent.
  public static func == (left: APIResponse, right: APIResponse) -> Bool {
    left.status == right.status && left.headers == right.headers && left.bytes == right.bytes
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(status)
    hasher.combine(headers)
    hasher.combine(bytes)
  }
}

extension APIResponse: CustomStringConvertible, CustomReflectable {
  /// Without headers and body: either may hold what is private.
  public var description: String { "\(status), \(bytes.count) bytes" }
  public var customMirror: Mirror { Mirror(self, children: ["status": status]) }
}

/// What `raw` gives back: the value that the operation returns and the response it came from.
public struct RawResponse<Value: Sendable>: Sendable {
  public let status: Int
  public let headers: HTTPFields
  public let bytes: [UInt8]
  public let value: Value
  /// What was left out of the value, where the client or the call says `.leaveOut`.
  public let issues: [ResponseIssue]
}

extension RawResponse {
  /// The body as JSON, with the members that the value has no property for; nil if it is none.
  public var json: JSON? { try? JSONDecoding.decode(JSON.self, from: bytes) }
}

extension RawResponse: CustomStringConvertible, CustomReflectable {
  /// Without headers and body: either may hold what is private.
  public var description: String { "\(status), \(bytes.count) bytes" }
  public var customMirror: Mirror { Mirror(self, children: ["status": status]) }
}
