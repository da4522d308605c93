/// A request as the fake's own code sees it, free of the HTTP library.
public struct FakeRequest: Sendable {
  public let method: String
  public let path: String
  /// Still encoded, without its `?`.
  public let query: String
  /// Names in lower case.
  public let headers: [String: String]
  public let body: [UInt8]

  public init(
    method: String, path: String, query: String = "", headers: [String: String] = [:],
    body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  public var text: String { String(decoding: body, as: UTF8.self) }
}
