#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension String: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { self = try json.string() }
  public func write(to json: inout JSONWriter) { json.string(self) }
}

extension Bool: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { self = try json.bool() }
  public func write(to json: inout JSONWriter) { json.bool(self) }
}

extension Int: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { self = try json.int() }
  public func write(to json: inout JSONWriter) { json.int(self) }
}

extension Double: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { self = try json.double() }
  public func write(to json: inout JSONWriter) { json.double(self) }
}

extension Float: JSONReadable, JSONWritable {
  /// Rounded once from the text where that is short, through the nearest double otherwise.
  public init(from json: JSONReader) throws(JSONError) {
    let value = Float(try json.double())
    guard value.isFinite else { throw json.error(expected: "a number that fits a float") }
    self = value
  }
  public func write(to json: inout JSONWriter) { json.float(self) }
}

extension Date: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { self = try json.date() }
  public func write(to json: inout JSONWriter) { json.date(self) }
}

extension URL: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) {
    guard let url = URL(string: try json.string()) else { throw json.error(expectedForm: "a URL") }
    self = url
  }
  public func write(to json: inout JSONWriter) { json.string(absoluteString) }
}

extension Data: JSONReadable, JSONWritable {
  /// A string in base64, with or without line breaks (RFC 4648 §4). Other characters are not
  /// skipped: a text that is no base64 shall not be taken for few or no bytes.
  public init(from json: JSONReader) throws(JSONError) {
    let text = try json.string()
    let isWrapped = text.utf8.contains { $0 <= 0x20 }
    guard
      let data = Data(
        base64Encoded: isWrapped ? text.filter { !$0.isNewline && $0 != " " && $0 != "\t" } : text)
    else { throw json.error(expectedForm: "base64 text") }
    self = data
  }
  public func write(to json: inout JSONWriter) { json.string(base64EncodedString()) }
}
