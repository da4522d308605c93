/// A value or an explicit null, for requests where leaving a property out means something else.
///
///     update(code: nil)          // not sent: stays as it is
///     update(code: .null)        // sent as null: is removed
///     update(code: "1234")       // sent as a value
public enum Nullable<Value> {
  case null
  case value(Value)

  /// Null where `value` is nil.
  public init(_ value: Value?) { self = value.map { .value($0) } ?? .null }

  /// The value, nil where it is null.
  public var wrapped: Value? { if case .value(let value) = self { value } else { nil } }
}

extension Nullable: Sendable where Value: Sendable {}
extension Nullable: Equatable where Value: Equatable {}
extension Nullable: Hashable where Value: Hashable {}

extension Nullable: Decodable where Value: Decodable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = container.decodeNil() ? .null : .value(try container.decode(Value.self))
  }
}

extension Nullable: Encodable where Value: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .value(let value): try container.encode(value)
    }
  }
}

extension Nullable: JSONReadable where Value: JSONReadable {
  public init(from json: JSONReader) throws(JSONError) {
    self = json.isNull ? .null : .value(try Value(from: json))
  }
}

extension Nullable: JSONWritable where Value: JSONWritable {
  public func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.null()
    case .value(let value): value.write(to: &json)
    }
  }
}
