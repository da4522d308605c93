/// The known values of an open enumeration: raw values and cases, in the same order.
///
/// What a case must be able to do is asked by the extensions, not here: a generic type with
/// conditions has them looked up at run time, for each enumeration, when it is first used.
public struct JSONCases<Case: Sendable>: Sendable {
  /// Every case of the description.
  public let cases: [Case]
  @usableFromInline let names: JSONKeys
}

extension JSONCases where Case: RawRepresentable, Case.RawValue: Equatable {
  /// Finds the case of a raw value.
  public subscript(rawValue: Case.RawValue) -> Case? { cases.first { $0.rawValue == rawValue } }
}

extension JSONCases where Case: RawRepresentable, Case.RawValue == String {
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

  @inlinable
  func find(_ json: JSONReader) -> Case? {
    let position = json.position(in: names)
    return position >= 0 && position < cases.count ? cases[position] : nil
  }
}

extension JSONCases where Case: RawRepresentable, Case.RawValue: Numeric {
  /// The cases of an enumeration of numbers; each knows its raw value.
  public init(_ cases: [Case]) {
    self.init(cases: cases, names: JSONKeys(""))
  }
}
