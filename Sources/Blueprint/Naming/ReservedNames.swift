/// Names that nothing may be given in a scope. A class: all scopes of a kind share them.
final class ReservedNames: Sendable, ExpressibleByArrayLiteral {
  private let table: TextTable
  private let names: [String]

  init(_ names: [String]) {
    self.names = names
    var table = TextTable()
    for name in names { table.insert(name) }
    self.table = table
  }

  convenience init(arrayLiteral names: String...) { self.init(names) }

  /// - Parameter hash: `seededHash` of the name.
  func contains(_ name: String, hash: UInt64) -> Bool {
    table.position(of: name, hash: hash) != nil
  }

  func union(_ more: [String]) -> ReservedNames { ReservedNames(names + more) }

  /// The same for names that differ in case only.
  var lowercased: ReservedNames { ReservedNames(names.map { $0.lowercased() }) }
}
