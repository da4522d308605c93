/// Names of members, each once, in the order in which they were added.
struct NameSet {
  private var table = TextTable()
  private(set) var names: [String] = []

  init() {}

  init(_ names: [String]) {
    for name in names { table.insert(name) }
    if table.count == names.count {
      self.names = names
    } else {
      table = TextTable()
      formUnion(names)
    }
  }

  var isEmpty: Bool { names.isEmpty }

  func contains(_ name: String) -> Bool { table.position(of: name) != nil }

  func isSuperset(of others: [String]) -> Bool { others.allSatisfy(contains) }

  mutating func formUnion(_ others: NameSet) { formUnion(others.names) }

  mutating func formUnion(_ others: [String]) {
    if names.isEmpty { names.reserveCapacity(others.count) }
    for name in others where table.insert(name).isNew { names.append(name) }
  }

  func intersection(_ others: NameSet) -> NameSet { NameSet(names.filter(others.contains)) }

  func sorted() -> [String] { names.sorted() }

  /// The names that none of the others is, in their order.
  func subtracting(_ others: some Sequence<String>) -> [String] {
    var isFound = [Bool](repeating: false, count: names.count)
    for other in others {
      if let position = table.position(of: other) { isFound[position] = true }
    }
    return names.indices.filter { !isFound[$0] }.map { names[$0] }
  }
}
