/// Several constants. Nearly all are texts, which are told apart by their bytes, not by Swift's
/// equality of strings.
struct LiteralSet {
  /// Up to this many are searched one by one.
  private static let few = 8

  private var values: [Literal] = []
  /// The texts, and the others by what they look like, where there are many.
  private var texts = TextTable()
  private var others = TextTable()

  init() {}

  init(_ values: [Literal]) {
    for value in values { _ = insert(value) }
  }

  /// - Returns: Whether the value is new.
  mutating func insert(_ value: Literal) -> Bool {
    let isNew: Bool
    if values.count < Self.few {
      isNew = !contains(value)
    } else {
      if !isIndexed { for known in values { _ = index(known) } }
      isNew = index(value)
    }
    if isNew { values.append(value) }
    return isNew
  }

  private var isIndexed: Bool { texts.count + others.count > 0 }

  private mutating func index(_ value: Literal) -> Bool {
    if case .string(let text) = value { return texts.insert(text).isNew }
    return others.insert(value.look).isNew
  }

  func contains(_ value: Literal) -> Bool {
    guard isIndexed else { return values.contains { $0.isSame(as: value) } }
    guard case .string(let text) = value else { return others.position(of: value.look) != nil }
    return texts.position(of: text) != nil
  }

  func isDisjoint(with other: LiteralSet) -> Bool { !values.contains(where: other.contains) }
}

extension Literal {
  /// A text that no other constant but texts has.
  fileprivate var look: String {
    switch self {
    case .string(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number == 0 ? 0 : number) as number"
    case .null: "null"
    case .list(let values): values.map { "[\($0.look)]" }.joined()
    }
  }

  fileprivate func isSame(as other: Literal) -> Bool {
    guard case .string(let left) = self, case .string(let right) = other else {
      return self == other
    }
    return left == right && left.utf8.elementsEqual(right.utf8)
  }
}
