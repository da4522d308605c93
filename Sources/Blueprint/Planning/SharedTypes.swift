/// The types of inline schemas, to be found again by equal ones: with the same structure and name,
/// in the same scope.
struct SharedTypes {
  /// What a schema looks like wherever it stands.
  private struct Look: Hashable {
    let words: [String]
    let signature: Int
    let direction: Usage
  }

  private struct Place: Hashable {
    let scope: TypeScope
    let look: Int
  }

  private var looks: [Look: Int] = [:]
  private var types: [Place: TypeID] = [:]

  /// The first type in any of the scopes.
  func type(
    words: [String], signature: Int, direction: Usage, in scopes: some Sequence<TypeScope>
  ) -> TypeID? {
    let look = Look(words: words, signature: signature, direction: direction)
    guard let number = looks[look] else { return nil }
    for scope in scopes {
      if let type = types[Place(scope: scope, look: number)] { return type }
    }
    return nil
  }

  mutating func add(
    _ type: TypeID, words: [String], signature: Int, direction: Usage, in scope: TypeScope
  ) {
    let look = Look(words: words, signature: signature, direction: direction)
    let number = looks[look] ?? looks.count
    looks[look] = number
    types[Place(scope: scope, look: number)] = type
  }
}
