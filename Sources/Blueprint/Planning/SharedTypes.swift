/// The types of inline schemas, to be found again by equal ones: with the same structure and name,
/// in the same scope.
struct SharedTypes {
  private struct Entry {
    let words: [String]
    let type: TypeID
    /// Another type of that structure in that scope; -1 for none.
    let next: Int
  }

  private var entries: [Entry] = []
  /// By scope, structure and direction.
  private var places: [Int: Int] = [:]
  /// The structures of which there is any type.
  private var known = SchemaColumn(false)

  func isKnown(_ signature: Int) -> Bool { known[signature] }

  func type(
    words: [String], signature: Int, direction: Usage, in scope: TypeScope
  ) -> TypeID? {
    var position = places[place(signature, direction, scope)] ?? -1
    while position >= 0 {
      if entries[position].words == words { return entries[position].type }
      position = entries[position].next
    }
    return nil
  }

  mutating func add(
    _ type: TypeID, words: [String], signature: Int, direction: Usage, in scope: TypeScope
  ) {
    let place = place(signature, direction, scope)
    let next = places.updateValue(entries.count, forKey: place) ?? -1
    entries.append(Entry(words: words, type: type, next: next))
    known[signature] = true
  }

  /// Types, groups and structures are far fewer than four thousand million.
  private func place(_ signature: Int, _ direction: Usage, _ scope: TypeScope) -> Int {
    signature << 34 | scope.number << 2 | Int(direction.rawValue)
  }
}

extension TypeScope {
  fileprivate var number: Int {
    switch self {
    case .module: 0
    case .type(let id): id.number << 1 | 1
    case .group(let number): (number + 1) << 1
    }
  }
}
