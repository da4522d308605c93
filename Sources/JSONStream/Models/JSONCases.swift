/// The known values of an enumeration: raw values and cases, in the same order.
///
///     public static let known = JSONCases<Self>("code card") {
///       switch $0 {
///       case 0: .code
///       default: .card
///       }
///     }
///
/// A case is asked for by its position, since the runtime would have to make the type of an array of
/// them when an enumeration is first read, for 11,000 instructions. What a case must be able to do is
/// asked by the extensions, not here: conditions of a generic type are looked up at run time, too.
public struct JSONCases<Case: Sendable>: Sendable {
  @usableFromInline let names: JSONKeys
  @usableFromInline let count: Int
  /// The case at a position below `count`.
  @usableFromInline let known: @Sendable (Int) -> Case

  @inlinable
  init(_ names: JSONKeys, _ count: Int, _ known: @escaping @Sendable (Int) -> Case) {
    self.names = names
    self.count = count
    self.known = known
  }

  /// Raw values separated by single spaces, and the case of each, by its position.
  @inlinable
  public init(_ names: String, _ known: @escaping @Sendable (Int) -> Case) {
    let names = JSONKeys(names)
    self.init(names, names.count, known)
  }

  /// Any raw values, and the case of each, by its position.
  @inlinable
  public init(_ names: [String], _ known: @escaping @Sendable (Int) -> Case) {
    let names = JSONKeys(names)
    self.init(names, names.count, known)
  }

  /// How many numbers there are, and the case of each, which knows its raw value.
  public init(_ count: Int, _ known: @escaping @Sendable (Int) -> Case) {
    self.init(JSONKeys(""), count, known)
  }

  /// Every case of the description.
  public var cases: [Case] { (0..<count).map(known) }
}

extension JSONCases where Case: RawRepresentable, Case.RawValue: Equatable {
  /// Finds the case of a raw value.
  public subscript(rawValue: Case.RawValue) -> Case? {
    for position in 0..<count {
      let value = known(position)
      if value.rawValue == rawValue { return value }
    }
    return nil
  }
}

extension JSONCases where Case: RawRepresentable, Case.RawValue == String {
  /// Finds the case of a raw value, compared byte by byte.
  public subscript(rawValue: String) -> Case? { names.position(of: rawValue).map(known) }

  @inlinable
  func find(_ json: JSONReader) -> Case? {
    let position = json.position(in: names)
    return position < 0 ? nil : known(position)
  }
}

extension JSONCases {
  /// Raw values separated by single spaces, and their cases.
  public init(_ names: String, _ cases: [Case]) { self.init(names) { cases[$0] } }

  /// Any raw values, and their cases.
  public init(_ names: [String], _ cases: [Case]) { self.init(names) { cases[$0] } }

  /// The cases of an enumeration of numbers; each knows its raw value.
  public init(_ cases: [Case]) { self.init(cases.count) { cases[$0] } }
}
