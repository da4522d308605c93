/// What is the same of several members of one container: changed once, told once.
///
///     PetStore.Pets
///       list, get: as the client → api_key
struct ChangeGroup {
  let first: APIChange
  /// What is about them, from the container on.
  var members: [String]

  /// By containers, in the order in which these come, with the changes of each in their order.
  static func all(
    of changes: [APIChange]
  ) -> [(container: String, groups: [ChangeGroup])] {
    var containers: [(container: String, groups: [ChangeGroup])] = []
    var positions: [String: Int] = [:]
    var known: [Key: Int] = [:]
    for change in changes {
      let position = positions[change.container] ?? containers.count
      if position == containers.count {
        positions[change.container] = position
        containers.append((change.container, []))
      }
      let key = Key(position: position, change)
      if let key, let index = known[key] {
        containers[position].groups[index].members += [change.member].compactMap { $0 }
      } else {
        if let key { known[key] = containers[position].groups.count }
        containers[position].groups.append(
          ChangeGroup(first: change, members: [change.member].compactMap { $0 }))
      }
    }
    return containers
  }

  private struct Key: Hashable {
    let position: Int
    let rule: Rule
    let before: String?
    let after: String?

    /// Nil for what is told alone.
    init?(position: Int, _ change: APIChange) {
      if change.isWhole || change.member == nil { return nil }
      self.position = position
      rule = change.rule
      // Nobody compares texts here.
      let isText = change.rule == .documentation
      before = isText ? nil : change.before
      after = isText ? nil : change.after
    }
  }
}

extension APIChange {
  enum Sign: String { case added = "+", removed = "-", changed = "~" }

  var sign: Sign {
    if rule == .documentation || rule == .deprecated { return .changed }
    return before == nil ? .added : after == nil ? .removed : .changed
  }
}

extension String {
  /// The start of a text that would take more than a line, up to some argument.
  func shortened(to count: Int) -> String {
    guard self.count > count else { return self }
    let start = prefix(count - 1)
    let end = start.lastIndex(of: ",").map { index(after: $0) } ?? start.endIndex
    return start[..<end] + (end == start.endIndex ? "…" : " …")
  }
}
