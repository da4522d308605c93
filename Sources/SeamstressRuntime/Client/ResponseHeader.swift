public import HTTPTypes
public import SeamstressJSON

/// A header that the document describes for responses, with the type of its value.
///
///     let response = try await pets.raw { try await $0.list() }
///     let left = response[PetStore.ResponseHeaders.xRateLimitRemaining]       // Int?
public struct ResponseHeader<Value: JSONReadable & Sendable>: Sendable {
  /// As the document writes it; case does not matter (RFC 9110 §5.1).
  public let name: String
  /// Whether the members of an object are written `name=value` instead of `name,value`.
  public let explode: Bool

  public init(_ name: String, explode: Bool = false) {
    self.name = name
    self.explode = explode
  }

  /// The value among some headers; nil where there is none or it is not of the type. The text is
  /// in `headers` anyway.
  public func value(in headers: HTTPFields) -> Value? {
    guard let name = HTTPField.Name(name), let text = headers[name] else { return nil }
    return HeaderText(text).read(Value.self, explode: explode)
  }
}

extension RawResponse {
  /// The value of a documented header.
  public subscript<Header>(header: ResponseHeader<Header>) -> Header? { header.value(in: headers) }
}

extension APIResponse {
  /// The value of a documented header.
  public subscript<Header>(header: ResponseHeader<Header>) -> Header? { header.value(in: headers) }
}

extension APIError {
  /// The value of a documented header of the failure.
  public subscript<Header>(header: ResponseHeader<Header>) -> Header? { header.value(in: headers) }
}
