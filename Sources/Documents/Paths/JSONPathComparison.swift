/// Compares two values as RFC 9535 §2.3.5.2.2 does: by kind, then value; order only between two
/// numbers or two strings; nothing equals nothing.
struct JSONPathComparison {
  enum Value {
    case nothing, null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case node(Node)

    /// Scalars of the document taken out of their nodes.
    var plain: Value {
      guard case .node(let node) = self else { return self }
      switch node.kind {
      case .null: return .null
      case .boolean: return .boolean(node.boolean ?? false)
      case .integer, .number: return .number(node.number ?? .nan)
      case .string: return .string(node.text)
      case .array, .object: return self
      }
    }
  }

  private let left: Value
  private let right: Value

  init(_ left: Value, _ right: Value) {
    self.left = left.plain
    self.right = right.plain
  }

  func holds(_ comparison: JSONPath.Comparison) -> Bool {
    switch comparison {
    case .equal: isEqual
    case .notEqual: !isEqual
    case .less: isLess(left, right)
    case .greater: isLess(right, left)
    case .atMost: isEqual || isLess(left, right)
    case .atLeast: isEqual || isLess(right, left)
    }
  }

  private func isLess(_ first: Value, _ second: Value) -> Bool {
    switch (first, second) {
    case (.number(let a), .number(let b)): a < b
    case (.string(let a), .string(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
    default: false
    }
  }

  private var isEqual: Bool {
    switch (left, right) {
    case (.nothing, .nothing), (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.node(let a), .node(let b)): Self.areEqual(a, b)
    default: false
    }
  }

  /// Two containers; the order of an object's members does not matter.
  private static func areEqual(_ left: Node, _ right: Node) -> Bool {
    var open = [(left, right)]
    while let (left, right) = open.popLast() {
      if left == right { continue }
      switch (left.kind, right.kind) {
      case (.array, .array):
        guard left.elements.count == right.elements.count else { return false }
        open += zip(left.elements, right.elements)
      case (.object, .object):
        guard left.members.count == right.members.count else { return false }
        for member in left.members {
          guard let other = right[member.name] else { return false }
          open.append((member.value, other))
        }
      default:
        guard !left.isContainer, !right.isContainer,
          JSONPathComparison(.node(left), .node(right)).isEqual
        else { return false }
      }
    }
    return true
  }
}
