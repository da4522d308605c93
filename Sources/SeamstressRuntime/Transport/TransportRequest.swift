public import HTTPTypes

/// One request as it goes to the wire. Its description shows no header value and no query, since
/// both may hold credentials.
public struct TransportRequest: Sendable {
  public var head: HTTPRequest
  public var body: RequestBody?
  /// The operationId that the request is made for; no part of what is sent.
  public var operation: String

  public init(head: HTTPRequest, body: RequestBody? = nil, operation: String = "") {
    self.head = head
    self.body = body
    self.operation = operation
  }
}

extension TransportRequest: CustomStringConvertible, CustomReflectable {
  public var description: String {
    let path = head.path?.prefix { $0 != "?" } ?? ""
    let names = head.headerFields.map(\.name.rawName).joined(separator: ", ")
    let origin = "\(head.scheme ?? "")://\(head.authority ?? "")"
    return "\(head.method.rawValue) \(origin)\(path) [\(names)] \(body?.description ?? "0 bytes")"
  }

  public var customMirror: Mirror { Mirror(self, children: []) }
}
