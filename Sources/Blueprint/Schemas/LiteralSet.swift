/// Several constants. Nearly all are texts, which are told apart by their bytes, not by Swift's
/// equality of strings.
struct LiteralSet {
  private var texts = TextTable()
  private var others: Set<Literal> = []
  private var values: [Literal] = []

  init() {}

  init(_ values: [Literal]) {
    for value in values { _ = insert(value) }
  }

  /// - Returns: Whether the value is new.
  mutating func insert(_ value: Literal) -> Bool {
    let isNew: Bool
    if case .string(let text) = value {
      isNew = texts.insert(text).isNew
    } else {
      isNew = others.insert(value).inserted
    }
    if isNew { values.append(value) }
    return isNew
  }

  func contains(_ value: Literal) -> Bool {
    guard case .string(let text) = value else { return others.contains(value) }
    return texts.position(of: text) != nil
  }

  func isDisjoint(with other: LiteralSet) -> Bool { !values.contains(where: other.contains) }
}
