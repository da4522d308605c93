/// An enumeration that refuses unknown values, for those who configure `closed-enums`.
///
///     public enum AccessMethod: ClosedEnum {
///       case code, card
///
///       public static let known = JSONCases<Self>("code card") {
///         switch $0 {
///         case 0: .code
///         default: .card
///         }
///       }
///
///       public init?(rawValue: String) {
///         guard let value = Self.known[rawValue] else { return nil }
///         self = value
///       }
///       …
///     }
public protocol ClosedEnum: RawRepresentable, JSONReadable, JSONWritable, Sendable, Hashable,
  Codable
where RawValue: JSONReadable & JSONWritable {}

extension ClosedEnum {
  public init(from json: JSONReader) throws(JSONError) {
    guard let value = Self(rawValue: try RawValue(from: json)) else {
      throw json.error(expected: "a value of \(Self.self)")
    }
    self = value
  }

  public func write(to json: inout JSONWriter) { rawValue.write(to: &json) }
}

extension ClosedEnum where RawValue == String {
  /// Bytes decide, as they do on the wire: texts that only look the same are two values.
  public static func == (a: Self, b: Self) -> Bool {
    a.rawValue.utf8.elementsEqual(b.rawValue.utf8)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(utf8: rawValue) }
}
