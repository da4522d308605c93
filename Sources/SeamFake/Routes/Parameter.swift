internal import SeamstressJSON

/// One parameter of a route: what it must look like.
struct Parameter: Sendable {
  enum Kind: Sendable {
    case string, digits, boolean, number, strings, object
    case oneOf([String])
  }

  let name: String
  let kind: Kind
  var isRequired = false
  var isNullable = false

  static func required(_ name: String, _ kind: Kind = .string) -> Parameter {
    Parameter(name: name, kind: kind, isRequired: true)
  }

  static func optional(_ name: String, _ kind: Kind = .string) -> Parameter {
    Parameter(name: name, kind: kind)
  }

  static func nullable(_ name: String, _ kind: Kind = .string) -> Parameter {
    Parameter(name: name, kind: kind, isNullable: true)
  }

  /// What is wrong with a value, as the end of a sentence that begins with the name.
  func fault(of value: JSON?) -> String? {
    guard let value else { return isRequired ? "is required" : nil }
    if case .null = value { return isNullable ? nil : "must not be null" }
    switch kind {
    case .string: return value.string == nil ? "must be a string" : nil
    case .digits: return Self.isDigits(value.string) ? nil : "must consist of digits"
    case .boolean:
      if case .bool = value { return nil }
      return "must be a boolean"
    case .number:
      if case .number = value { return nil }
      return "must be a number"
    case .strings: return isStrings(value) ? nil : "must be an array of strings"
    case .object:
      if case .object = value { return nil }
      return "must be an object"
    case .oneOf(let values):
      let isKnown = value.string.map(values.contains) ?? false
      return isKnown ? nil : "must be one of \(values.joined(separator: ", "))"
    }
  }

  private func isStrings(_ value: JSON) -> Bool {
    value.array?.allSatisfy { $0.string != nil } ?? false
  }

  private static func isDigits(_ text: String?) -> Bool {
    guard let text, !text.isEmpty else { return false }
    return text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
