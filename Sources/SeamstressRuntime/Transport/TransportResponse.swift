public import HTTPTypes

/// One response as it came from the wire, whatever its status.
public struct TransportResponse: Sendable {
  public var head: HTTPResponse
  public var body: [UInt8]

  public init(head: HTTPResponse, body: [UInt8] = []) {
    self.head = head
    self.body = body
  }

  public init(status: Int, headers: HTTPFields = [:], body: [UInt8] = []) {
    self.init(head: HTTPResponse(status: .init(code: status), headerFields: headers), body: body)
  }
}

extension TransportResponse: CustomStringConvertible, CustomReflectable {
  /// Without headers and body: either may hold what is private.
  public var description: String { "\(head.status.code), \(body.count) bytes" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
