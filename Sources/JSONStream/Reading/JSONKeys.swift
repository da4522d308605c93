/// The member names of one type, prepared once: as bytes to compare, as a hash table, and escaped
/// for the writer.
///
///     private static let keys = JSONKeys("acs_credential_id access_method code")
///
/// Everywhere else the type says a name by its position: 0, 1, 2. Made once for each type, since a
/// document keeps all that its objects are read with until it ends.
public struct JSONKeys: Sendable {
  let table: JSONKeyTable

  /// Names separated by single spaces.
  public init(_ names: String) {
    var names = names
    table = names.withUTF8 { JSONKeyTable(spaceSeparated: $0) }
  }

  /// Any names, also ones that hold spaces or are empty.
  public init(_ names: [String]) {
    table = JSONKeyTable(names)
  }

  init(table: JSONKeyTable) { self.table = table }

  public var count: Int { table.count }

  /// The name at `position`; empty where there is none.
  public subscript(position: Int) -> String { table.name(position) }

  /// The position of `name`, compared byte by byte, without Unicode normalisation.
  public func position(of name: String) -> Int? {
    var name = name
    return name.withUTF8 { table.position(of: $0) }
  }
}
