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
