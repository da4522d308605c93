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

  public func decode<Value: JSONReadable>(_ type: Value.Type) throws(JSONError) -> Value {
    try JSONDecoding.decode(Value.self, from: bytes)
  }
}

/// What `raw` gives back: the value that the operation returns and the response it came from.
public struct RawResponse<Value: Sendable>: Sendable {
  public let status: Int
  public let headers: HTTPFields
  public let bytes: [UInt8]
  public let value: Value
}
