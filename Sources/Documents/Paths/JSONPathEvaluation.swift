/// Finds what a JSONPath selects in a document, each value with the way that leads to it.
///
/// A value that YAML aliases repeat is found once for each place it stands at, so a place is the
/// chain of links from the root, not the value.
struct JSONPathEvaluation {
  /// A place: the value, and the match above it with the position among its links.
  struct Match {
    var node: Int
    var above: Int
    /// The position in the container's run of links, from 0; of an object's value it is odd.
    var link: Int
  }

  /// Too many values were looked at; the result is not complete.
  private(set) var isExhausted = false
  private(set) var matches: [Match] = []

  private let arena: NodeArena
  private let root: Int
  private var visits: Int
  /// Compiled once; nil is what is no regular expression.
  var expressions: [String: Regex<AnyRegexOutput>?] = [:]

  init(_ document: Document, visits: Int = 20_000_000) {
    arena = document.arena
    root = document.root.index
    self.visits = visits
    matches = [Match(node: root, above: -1, link: 0)]
  }

  /// The places a path selects, as positions in `matches`, in document order, each one once.
  /// `lastFound` are those of the longest beginning of the path that selects anything.
  mutating func select(
    _ path: JSONPath
  ) -> (selected: [Int], lastFound: [Int], failed: JSONPath.Segment?) {
    var current = [0]
    for segment in path.segments {
      let next = apply(segment, to: current)
      guard !next.isEmpty else { return ([], current, segment) }
      current = next
    }
    return (current, current, nil)
  }

  private mutating func apply(_ segment: JSONPath.Segment, to current: [Int]) -> [Int] {
    var result: [Int] = []
    for match in current {
      let starts = segment.isDescendant ? descendants(of: match) : [match]
      for start in starts {
        for selector in segment.selectors { select(selector, at: start, into: &result) }
      }
    }
    return result
  }

  /// The match and all below it, a container before its children.
  private mutating func descendants(of match: Int) -> [Int] {
    var result: [Int] = []
    var stack = [match]
    while let next = stack.popLast(), spend() {
      result.append(next)
      var children: [Int] = []
      select(.wildcard, at: next, into: &children)
      stack += children.reversed()
    }
    return result
  }

  private mutating func spend() -> Bool {
    visits -= 1
    if visits < 0 { isExhausted = true }
    return visits >= 0
  }

  private mutating func add(_ node: Int, above: Int, link: Int, into result: inout [Int]) {
    guard spend() else { return }
    result.append(matches.count)
    matches.append(Match(node: node, above: above, link: link))
  }

  private mutating func select(
    _ selector: JSONPath.Selector, at match: Int, into result: inout [Int]
  ) {
    let node = arena.node(matches[match].node)
    guard node.isContainer else { return }
    let range = arena.linkRange(of: node.index)
    switch selector {
    case .name(let name):
      guard node.isObject, let link = arena.linkOfKey(name, in: node.index) else { return }
      add(
        Int(arena.links[link + 1]), above: match, link: link + 1 - range.lowerBound, into: &result)
    case .index(let index):
      let position = index < 0 ? range.count + index : index
      guard node.isArray, position >= 0, position < range.count else { return }
      add(
        Int(arena.links[range.lowerBound + position]), above: match, link: position, into: &result)
    case .slice(let slice):
      guard node.isArray else { return }
      for position in slice.positions(in: range.count) {
        add(
          Int(arena.links[range.lowerBound + position]), above: match, link: position,
          into: &result)
      }
    case .wildcard, .filter:
      for link in stride(from: node.isObject ? 1 : 0, to: range.count, by: node.isObject ? 2 : 1) {
        let child = Int(arena.links[range.lowerBound + link])
        if case .filter(let filter) = selector, !holds(filter, for: child) { continue }
        add(child, above: match, link: link, into: &result)
      }
    }
  }
}

extension JSONPathEvaluation {
  private mutating func holds(_ filter: JSONPath.Filter, for node: Int) -> Bool {
    guard spend() else { return false }
    switch filter {
    case .and(let left, let right): return holds(left, for: node) && holds(right, for: node)
    case .or(let left, let right): return holds(left, for: node) || holds(right, for: node)
    case .not(let inner): return !holds(inner, for: node)
    case .exists(let query): return !values(of: query, for: node).isEmpty
    case .compare(let left, let comparison, let right):
      let value = JSONPathComparison(operand(left, for: node), operand(right, for: node))
      return value.holds(comparison)
    case .test(let function): return holds(function, for: node)
    }
  }

  mutating func values(of query: JSONPath.Query, for node: Int) -> [Node] {
    let kept = matches.count
    defer { matches.removeSubrange(kept...) }
    matches.append(Match(node: query.isRelative ? node : root, above: -1, link: 0))
    var current = [kept]
    for segment in query.segments { current = apply(segment, to: current) }
    return current.map { arena.node(matches[$0].node) }
  }

  mutating func operand(
    _ operand: JSONPath.Operand, for node: Int
  ) -> JSONPathComparison.Value {
    switch operand {
    case .query(let query): values(of: query, for: node).first.map { .node($0) } ?? .nothing
    case .function(let function): value(of: function, for: node)
    case .string(let text): .string(text)
    case .number(let number): .number(number)
    case .boolean(let value): .boolean(value)
    case .null: .null
    }
  }
}

extension JSONPath.Slice {
  /// RFC 9535 §2.3.4.2.2: backwards where the step is negative, nothing where it is 0.
  fileprivate func positions(in count: Int) -> StrideTo<Int> {
    func place(_ index: Int) -> Int { index < 0 ? max(index + count, -1) : index }
    if step > 0 {
      let lower = min(max(place(start ?? 0), 0), count)
      let upper = min(max(place(end ?? count), 0), count)
      return stride(from: lower, to: upper, by: step)
    }
    guard step < 0 else { return stride(from: 0, to: 0, by: 1) }
    let upper = min(place(start ?? count - 1), count - 1)
    let lower = end.map { min(place($0), count - 1) } ?? -1
    return stride(from: upper, to: lower, by: step)
  }
}
