/// A value nobody looks at: it reads as anything and is written as `{}`.
public struct JSONEmpty: Sendable, Hashable, Codable, JSONReadable, JSONWritable {
  public init() {}

  public init(from json: JSONReader) throws(JSONError) {}

  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.endObject()
  }
}
