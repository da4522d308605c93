#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension UUID: JSONReadable, JSONWritable {
  /// Upper and lower case are the same; it is written in lower case, as RFC 9562 §4 prefers.
  public init(from json: JSONReader) throws(JSONError) {
    guard let uuid = UUID(uuidString: try json.string()) else {
      throw json.error(expected: "a UUID")
    }
    self = uuid
  }
  public func write(to json: inout JSONWriter) { json.string(uuidString.lowercased()) }
}
