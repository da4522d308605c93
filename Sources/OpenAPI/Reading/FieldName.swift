internal import SeamstressDocuments

/// Words that have a meaning in a description.
protocol Keyword: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  static var table: KeywordTable<Self> { get }
}

/// The fields that a kind of object may have: an object is walked once, and each of its keys is
/// looked up here instead of each known field being looked up in the object.
protocol FieldName: Keyword {
  /// The object in words: "a parameter".
  static var owner: String { get }
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
