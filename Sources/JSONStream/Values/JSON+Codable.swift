// The bridge to Codable, for any coder: JSONDecoder, PropertyListDecoder, others. It is the slow
// way, off the path that generated code takes.
extension JSON: Codable {
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: AnyCodingKey.self) {
      self = .object(try Self.object(container))
    } else if var container = try? decoder.unkeyedContainer() {
      var values: [JSON] = []
      while !container.isAtEnd { values.append(try container.decode(JSON.self)) }
      self = .array(values)
    } else {
      self = try Self.scalar(try decoder.singleValueContainer())
    }
  }

  private static func object(
    _ container: KeyedDecodingContainer<AnyCodingKey>
  ) throws -> JSONObject {
    var object = JSONObject()
    for key in container.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
      object[key.stringValue] = try container.decode(JSON.self, forKey: key)
    }
    return object
  }

  private static func scalar(_ container: any SingleValueDecodingContainer) throws -> JSON {
    if container.decodeNil() { return .null }
    if let value = try? container.decode(Bool.self) { return .bool(value) }
    if let value = try? container.decode(Int.self) { return .number(JSONNumber(value)) }
    if let value = try? container.decode(UInt.self) {
      return .number(JSONNumber(valid: String(value)))
    }
    if let value = try? container.decode(Double.self), let number = JSONNumber(value) {
      return .number(number)
    }
    return .string(try container.decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .array(let values):
      var container = encoder.unkeyedContainer()
      for value in values { try container.encode(value) }
    case .object(let object):
      var container = encoder.container(keyedBy: AnyCodingKey.self)
      for (name, value) in object { try container.encode(value, forKey: AnyCodingKey(name)) }
    default:
      try encodeScalar(encoder)
    }
  }

  private func encodeScalar(_ encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .bool(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .number(let number): try number.encode(to: &container)
    default: try container.encodeNil()
    }
  }
}

extension JSONNumber {
  /// As the narrowest type that holds the value.
  fileprivate func encode(to container: inout any SingleValueEncodingContainer) throws {
    if let value = int {
      try container.encode(value)
    } else if let value = UInt(text) {
      try container.encode(value)
    } else if let value = double {
      try container.encode(value)
    } else {
      throw EncodingError.invalidValue(
        text,
        EncodingError.Context(
          codingPath: container.codingPath, debugDescription: "no machine type holds this number"))
    }
  }
}

/// A name that is known only at run time.
struct AnyCodingKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(_ name: String) {
    stringValue = name
    intValue = nil
  }

  init?(stringValue: String) { self.init(stringValue) }

  init?(intValue: Int) {
    stringValue = String(intValue)
    self.intValue = intValue
  }
}
