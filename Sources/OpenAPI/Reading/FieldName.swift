internal import SeamstressDocuments

/// The fields that a kind of object may have: an object is walked once, and each of its keys is
/// looked up here instead of each known field being looked up in the object.
protocol FieldName: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// The object in words: "a parameter".
  static var owner: String { get }
  static var byName: [String: Self] { get }
}

extension FieldName {
  static func index() -> [String: Self] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
  }
}

extension Node.Kind {
  /// As it reads in "found an array".
  var words: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .integer: "an integer"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
