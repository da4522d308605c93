/// An enumeration whose list of values may grow on the server: an unknown one is kept, not refused,
/// and written back as it came.
///
///     public enum AccessMethod: OpenEnum {
///       case code, card
///       case unknown(String)
///
///       public static let known = JSONCases<Self>("code card") {
///         switch $0 {
///         case 0: .code
///         default: .card
///         }
///       }
///
///       public var rawValue: String {
///         switch self {
///         case .code: "code"
///         case .card: "card"
///         case .unknown(let raw): raw
///         }
///       }
///     }
public protocol OpenEnum: RawRepresentable, JSONReadable, JSONWritable, Sendable, Hashable, Codable
where RawValue: JSONReadable & JSONWritable & Sendable & Hashable & Codable {
  /// The values of the description, prepared once.
  static var known: JSONCases<Self> { get }
  /// The case for any other value.
  static func unknown(_ rawValue: RawValue) -> Self
  /// Every raw value is some case.
  init(rawValue: RawValue)
}

extension OpenEnum {
  public init(rawValue: RawValue) { self = Self.known[rawValue] ?? .unknown(rawValue) }

  /// Whether the list does not hold this value.
  public var isUnknown: Bool { Self.known[rawValue] == nil }

  public static func == (a: Self, b: Self) -> Bool { a.rawValue == b.rawValue }

  public init(from json: JSONReader) throws(JSONError) {
    let raw = try RawValue(from: json)
    if let known = Self.known[raw] {
      self = known
    } else {
      json.noteUnknown()
      self = .unknown(raw)
    }
  }

  public func write(to json: inout JSONWriter) { rawValue.write(to: &json) }
}

extension OpenEnum where RawValue == String {
  public init(rawValue: String) { self = Self.known[rawValue] ?? .unknown(rawValue) }

  /// Whether the list does not hold this value.
  public var isUnknown: Bool { Self.known[rawValue] == nil }

  /// Bytes decide, as they do on the wire: texts that only look the same are two values.
  public static func == (a: Self, b: Self) -> Bool {
    a.rawValue.utf8.elementsEqual(b.rawValue.utf8)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(utf8: rawValue) }

  /// Compares bytes; a `String` is made only for an unknown value.
  @inlinable
  public init(from json: JSONReader) throws(JSONError) {
    if let known = Self.known.find(json) {
      self = known
      return
    }
    let raw = try json.string()
    json.noteUnknown()
    self = .unknown(raw)
  }
}
