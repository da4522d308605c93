/// The member names of one type, prepared once: as bytes to compare, as a hash table, and escaped
/// for the writer.
///
///     private static let keys = JSONKeys("acs_credential_id access_method code")
///
/// Everywhere else the type says a name by its position: 0, 1, 2.
public struct JSONKeys: Sendable {
  let table: JSONKeyTable

  /// Names separated by single spaces.
  public init(_ names: String) {
    self.init(names.utf8.split(separator: 0x20).map { Array($0) })
  }

  /// Any names, also ones that hold spaces or are empty.
  public init(_ names: [String]) {
    self.init(names.map { Array($0.utf8) })
  }

  init(table: JSONKeyTable) { self.table = table }

  private init(_ names: [[UInt8]]) {
    table = JSONKeyTable(names)
  }

  public var count: Int { table.count }

  /// The name at `position`; empty where there is none.
  public subscript(position: Int) -> String { table.name(position) }

  /// The position of `name`, compared byte by byte, without Unicode normalisation.
  public func position(of name: String) -> Int? {
    var name = name
    return name.withUTF8 { table.position(of: $0) }
  }
}
