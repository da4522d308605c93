internal import SeamstressDiagnostics

extension DocumentEditor {
  mutating func remove(_ places: [[Int]], _ action: Overlay.Action) {
    var removed: [Int: Set<Int>] = [:]
    var containers: [Int] = []
    for place in places {
      guard let last = place.last else {
        bag.error(.removesRoot, at: action.target)
        continue
      }
      let container = own(place.dropLast())
      if removed[container] == nil { containers.append(container) }
      removed[container, default: []].insert(last)
    }
    for container in containers {
      let range = arena.linkRange(of: container)
      let isObject = arena.records[container].kind == .object
      let gone = removed[container] ?? []
      let kept = range.filter { link in
        let position = link - range.lowerBound
        // A key goes with its value, which stands behind it.
        return !gone.contains(position) && !(isObject && gone.contains(position | 1))
      }
      setLinks(kept.map { arena.links[$0] }, of: container)
    }
  }

  /// False if too much was added.
  mutating func merge(_ update: Node, into places: [[Int]], _ action: Overlay.Action) -> Bool {
    let height = update.height(limit: limits.depth)
    var done: Set<Int> = []
    for place in places {
      let target = own(place)
      guard done.insert(target).inserted else { continue }
      guard place.count + height <= limits.depth else {
        bag.error(.tooDeep(limits.depth), at: action.target)
        return false
      }
      guard merge(update, into: target) else {
        bag.error(.addsTooMuch, at: action.target)
        return false
      }
    }
    return true
  }

  private mutating func merge(_ update: Node, into target: Int) -> Bool {
    if arena.records[target].kind == .array, !update.isArray { return append([update], to: target) }
    var open = [(update, target)]
    while let (update, target) = open.popLast() {
      switch (arena.records[target].kind, update.kind) {
      case (.object, .object):
        guard let more = mergeMembers(of: update, into: target) else { return false }
        open += more
      case (.array, .array):
        guard append(Array(update.elements), to: target) else { return false }
      case (.object, _), (.array, _), (_, .object), (_, .array):
        reportMismatch(update, target)
      default:
        guard let copy = copy(update, into: Int(arena.records[target].parent)) else { return false }
        arena.records[target] = arena.records[Int(copy)]
      }
    }
    return true
  }

  /// The members that both have are returned, to be merged in their turn. Nil if too much was
  /// added.
  private mutating func mergeMembers(of update: Node, into target: Int) -> [(Node, Int)]? {
    var both: [(Node, Int)] = []
    var links = arena.linkRange(of: target).map { arena.links[$0] }
    let count = links.count
    for member in update.members {
      if let link = arena.linkOfKey(member.name, in: target) {
        let position = link + 1 - Int(arena.records[target].first)
        both.append((member.value, own(position, in: target)))
        links[position] = UInt32(truncatingIfNeeded: both[both.count - 1].1)
        continue
      }
      guard let key = copy(member.key, into: target), let value = copy(member.value, into: target)
      else { return nil }
      links += [key, value]
    }
    if links.count > count { setLinks(links, of: target) }
    return both
  }

  private mutating func append(_ elements: [Node], to target: Int) -> Bool {
    var links = arena.linkRange(of: target).map { arena.links[$0] }
    for element in elements {
      guard let copy = copy(element, into: target) else { return false }
      links.append(copy)
    }
    setLinks(links, of: target)
    return true
  }

  private func reportMismatch(_ update: Node, _ target: Int) {
    let place = arena.node(target)
    let related = place.span.map { [Diagnostic.Related($0, "the value in the document")] } ?? []
    bag.error(.kindsDiffer(place.kind, update.kind), at: update, related: related)
  }
}

extension Node {
  /// Levels of containers from this value down, as far as the limit.
  func height(limit: Int) -> Int {
    var result = 0
    var open = [(self, 0)]
    while let (node, depth) = open.popLast() {
      guard node.isContainer else { continue }
      result = max(result, depth + 1)
      guard result <= limit else { return result }
      open += node.elements.map { ($0, depth + 1) }
      open += node.members.map { ($0.value, depth + 1) }
    }
    return result
  }
}

extension Diagnostic.Message {
  fileprivate static let removesRoot = Self(
    "overlay-action", "the root of a document cannot be removed", effect: "it is kept")

  fileprivate static let addsTooMuch = Self(
    "overlay-too-large", "the overlay adds too many values", effect: "the rest is not applied",
    help: "make the target select fewer places")

  fileprivate static func kindsDiffer(_ target: Node.Kind, _ update: Node.Kind) -> Self {
    .init(
      "overlay-mismatch", "\(update.article) cannot be merged into \(target.article)",
      effect: "the value in the document is kept",
      help: "remove that value by an action of its own first")
  }
}

extension Node.Kind {
  fileprivate var article: String {
    switch self {
    case .object: "an object"
    case .array: "a list"
    case .null, .boolean, .integer, .number, .string: "a single value"
    }
  }
}
