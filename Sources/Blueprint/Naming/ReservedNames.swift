/// Names that nothing may be given in a scope. A class: all scopes of a kind share them.
final class ReservedNames: Sendable, ExpressibleByArrayLiteral {
  private let table: ByteTable
  private let names: [String]

  init(_ names: [String]) {
    self.names = names
    var table = ByteTable()
    for name in names { table.insert(name) }
    self.table = table
  }

  convenience init(arrayLiteral names: String...) { self.init(names) }

  func contains(_ name: UnsafeBufferPointer<UInt8>) -> Bool { table.position(of: name) != nil }

  func union(_ more: [String]) -> ReservedNames { ReservedNames(names + more) }

  /// The same for names that differ in case only.
  var lowercased: ReservedNames { ReservedNames(names.map { $0.lowercased() }) }
}
