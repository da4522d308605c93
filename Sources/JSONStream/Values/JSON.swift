/// Any JSON value, for what no type describes.
///
///     let json: JSON = ["name": "Front door", "codes": [1, 2]]
///     json["codes"]?[0]?.int      // 1
///
/// Nothing is lost: numbers keep their text, objects the order of their members. Two objects are
/// equal when they have equal members in any order; strings are compared by their bytes, so that
/// `é` as one code point and as two stay two names.
public enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSON])
  case object(JSONObject)
}

extension JSON {
  public var isNull: Bool { if case .null = self { true } else { false } }

  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  public var number: JSONNumber? { if case .number(let value) = self { value } else { nil } }

  public var string: String? { if case .string(let value) = self { value } else { nil } }

  public var array: [JSON]? { if case .array(let value) = self { value } else { nil } }

  public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }

  /// A number that is integral and fits.
  public var int: Int? { number?.int }

  /// A number as the nearest double.
  public var double: Double? { number?.double }

  /// A member of an object; nil where it is absent or this is no object.
  public subscript(name: String) -> JSON? { object?[name] }

  /// An element of an array; nil where there is none.
  public subscript(index: Int) -> JSON? {
    guard let array, array.indices.contains(index) else { return nil }
    return array[index]
  }
}

extension JSON: CustomStringConvertible {
  /// Compact JSON text.
  public var description: String { JSONEncoding.text(self) }
}
