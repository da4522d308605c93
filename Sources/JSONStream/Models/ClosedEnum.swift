/// An enumeration that refuses unknown values, for those who configure `closed-enums`.
///
///     public enum AccessMethod: String, ClosedEnum { case code, card }
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
