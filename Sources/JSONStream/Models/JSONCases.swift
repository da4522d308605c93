/// The known values of an open enumeration: raw values and cases, in the same order.
public struct JSONCases<Case: RawRepresentable & Sendable>: Sendable
where Case.RawValue: Hashable & Sendable {
  /// Every case of the description.
  public let cases: [Case]
  private let names: JSONKeys
  private let positions: [Case.RawValue: Int]

  /// Finds the case of a raw value.
  public subscript(rawValue: Case.RawValue) -> Case? {
    if let text = rawValue as? String { return names.position(of: text).flatMap(at) }
    return positions[rawValue].flatMap(at)
  }

  private func at(_ position: Int) -> Case? {
    cases.indices.contains(position) ? cases[position] : nil
  }
}

extension JSONCases where Case.RawValue == String {
  /// Raw values separated by single spaces.
  public init(_ names: String, _ cases: [Case]) {
    self.init(cases: cases, names: JSONKeys(names), positions: [:])
  }

  /// Any raw values.
  public init(_ names: [String], _ cases: [Case]) {
    self.init(cases: cases, names: JSONKeys(names), positions: [:])
  }

  func find(_ json: JSONReader) -> Case? {
    let entry = json.entry
    guard entry.isString else { return nil }
    let document = json.document
    let position =
      entry.hasEscapes
      ? document.pointee.withText(of: entry) { names.table.position(of: $0) }
      : names.table.position(of: document.pointee.bytes + entry.start + 1, entry.payload)
    return position.flatMap(at)
  }
}

extension JSONCases where Case.RawValue: Numeric {
  /// The raw values of an enumeration of numbers.
  public init(_ rawValues: [Case.RawValue], _ cases: [Case]) {
    self.init(
      cases: cases, names: JSONKeys(""),
      positions: Dictionary(zip(rawValues, cases.indices), uniquingKeysWith: { first, _ in first }))
  }
}
