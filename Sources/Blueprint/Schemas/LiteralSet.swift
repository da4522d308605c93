/// Several constants. Nearly all are texts, which are told apart by their bytes, not by Swift's
/// equality of strings.
struct LiteralSet {
  /// Up to this many are searched one by one.
  private static let few = 8

  private var values: [Literal] = []
  /// The texts and the others, where there are many.
  private var texts = TextTable()
  private var others: Set<Literal> = []

  init() {}

  init(_ values: [Literal]) {
    for value in values { _ = insert(value) }
  }

  /// - Returns: Whether the value is new.
  mutating func insert(_ value: Literal) -> Bool {
    guard !contains(value) else { return false }
    values.append(value)
    if values.count > Self.few { index() }
    return true
  }

  /// Makes the last value be found by its hash, and all of them where they become many.
  private mutating func index() {
    for value in values.count == Self.few + 1 ? values[...] : values.suffix(1) {
      if case .string(let text) = value { texts.insert(text) } else { others.insert(value) }
    }
  }

  func contains(_ value: Literal) -> Bool {
    guard values.count > Self.few else { return values.contains { $0.isSame(as: value) } }
    guard case .string(let text) = value else { return others.contains(value) }
    return texts.position(of: text) != nil
  }

  func isDisjoint(with other: LiteralSet) -> Bool { !values.contains(where: other.contains) }
}

extension Literal {
  fileprivate func isSame(as other: Literal) -> Bool {
    guard case .string(let left) = self, case .string(let right) = other else {
      return self == other
    }
    return left == right && left.utf8.elementsEqual(right.utf8)
  }
}
