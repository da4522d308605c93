internal import Foundation
public import HTTPTypes
public import SeamstressJSON
internal import SeamstressRuntime

/// A request that a `StubServer` was sent.
public struct RecordedRequest: Sendable {
  /// The operationId.
  public let operation: String
  public let method: String
  /// Still encoded, without the query.
  public let path: String
  /// Names and values decoded, the values of one name in their order.
  public let query: [String: [String]]
  public let headers: HTTPFields
  public let body: [UInt8]

  init(_ request: TransportRequest) {
    operation = request.operation
    method = request.head.method.rawValue
    headers = request.head.headerFields
    body = request.body?.bytes ?? []
    let target = request.head.path ?? ""
    path = String(target.prefix { $0 != "?" })
    query = Self.parse(target.dropFirst(path.count + 1))
  }

  /// The body as JSON, nil if it is none.
  public var json: JSON? { try? JSONDecoding.decode(JSON.self, from: body) }

  public var text: String { String(decoding: body, as: UTF8.self) }

  private static func parse(_ query: Substring) -> [String: [String]] {
    var values: [String: [String]] = [:]
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      values[decoded(parts[0]), default: []].append(parts.count > 1 ? decoded(parts[1]) : "")
    }
    return values
  }

  private static func decoded(_ text: Substring) -> String {
    let text = String(text.map { $0 == "+" ? " " : $0 })
    return text.removingPercentEncoding ?? text
  }
}

extension RecordedRequest: CustomStringConvertible, CustomReflectable {
  /// Without values: they may be credentials, and test logs are read by many.
  public var description: String { "\(operation): \(method) \(path)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
