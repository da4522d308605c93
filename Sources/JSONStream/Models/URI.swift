#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// An address, or what a server sends in its place, as OpenAPI's formats `uri` and `uri-reference`
/// have it (RFC 3986 §4.1).
///
///     let home: URI = "https://example.com/caf\u{e9}?q=a b"
///     home.text                      // the same, byte for byte
///     home.url                       // what Foundation makes of it, if anything
///
/// The text is neither checked nor encoded anew: servers send empty texts, templates and spaces, and
/// one that is written back must be the one that came.
public struct URI: Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// The address as it is written in full.
  public init(_ url: URL) { text = url.absoluteString }

  /// Nil where the text is no address.
  public var url: URL? { URL(string: text) }
}

extension URI: LosslessStringConvertible {
  public var description: String { text }
}

extension URI: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }
}

extension URI: Hashable {
  /// Bytes decide, as they do on the wire: texts that only look the same are two addresses.
  public static func == (a: URI, b: URI) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  public func hash(into hasher: inout Hasher) { hasher.combine(utf8: text) }
}

extension URI: JSONReadable, JSONWritable {
  public init(from json: JSONReader) throws(JSONError) { text = try json.string() }
  public func write(to json: inout JSONWriter) { json.string(text) }
}

extension URI: Codable {
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
