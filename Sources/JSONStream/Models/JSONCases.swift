/// The known values of an open enumeration: raw values and cases, in the same order.
public struct JSONCases<Case: RawRepresentable & Sendable>: Sendable
where Case.RawValue: Equatable {
  /// Every case of the description.
  public let cases: [Case]
  private let names: JSONKeys

  /// Finds the case of a raw value.
  public subscript(rawValue: Case.RawValue) -> Case? { cases.first { $0.rawValue == rawValue } }
}

extension JSONCases where Case.RawValue == String {
  /// Raw values separated by single spaces.
  public init(_ names: String, _ cases: [Case]) {
    self.init(cases: cases, names: JSONKeys(names))
  }

  /// Any raw values.
  public init(_ names: [String], _ cases: [Case]) {
    self.init(cases: cases, names: JSONKeys(names))
  }

  /// Finds the case of a raw value, compared byte by byte.
  public subscript(rawValue: String) -> Case? {
    guard let position = names.position(of: rawValue), position < cases.count else { return nil }
    return cases[position]
  }

  func find(_ json: JSONReader) -> Case? {
    let entry = json.entry
    guard entry.isString else { return nil }
    let document = json.document
    let position =
      entry.hasEscapes
      ? document.pointee.withText(of: entry) { names.table.position(of: $0) }
      : names.table.position(of: document.pointee.bytes + entry.start + 1, entry.payload)
    guard let position, position < cases.count else { return nil }
    return cases[position]
  }
}

extension JSONCases where Case.RawValue: Numeric {
  /// The cases of an enumeration of numbers; each knows its raw value.
  public init(_ cases: [Case]) {
    self.init(cases: cases, names: JSONKeys(""))
  }
}
