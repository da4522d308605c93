public import HTTPTypes

/// One request as it goes to the wire. Its description shows no header value and no query, since
/// both may hold credentials.
public struct TransportRequest: Sendable {
  public var head: HTTPRequest
  public var body: RequestBody?

  public init(head: HTTPRequest, body: RequestBody? = nil) {
    self.head = head
    self.body = body
  }
}

/// The bytes that go up. Opaque, so that streams can join without a change to transports that
/// only read `bytes`.
public struct RequestBody: Sendable, Hashable {
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }
}

extension TransportRequest: CustomStringConvertible, CustomReflectable {
  public var description: String {
    let path = head.path?.prefix { $0 != "?" } ?? ""
    let names = head.headerFields.map(\.name.rawName).joined(separator: ", ")
    let origin = "\(head.scheme ?? "")://\(head.authority ?? "")"
    return "\(head.method.rawValue) \(origin)\(path) [\(names)] \(body?.bytes.count ?? 0) bytes"
  }

  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension RequestBody: CustomStringConvertible, CustomReflectable {
  public var description: String { "\(bytes.count) bytes" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
