internal import SeamstressBlueprint

/// Which members of a list are which ones of another: those of the same name, since that is what
/// code says; else what is the same on the wire.
///
///     id, tag     pet_id, tag      the same: tag; gone: id; added: petID
struct Counterparts<Member> {
  enum Match {
    /// - isTaken: The name stands for something that had, or has, another name.
    case same(Member, isTaken: Bool)
    case renamed(Member)
    case gone
  }

  /// By the positions of the old members.
  private(set) var matches: [Match] = []
  private(set) var added: [Member] = []

  init<Wire: Hashable>(
    _ before: [Member], _ after: [Member], name: (Member) -> SwiftName,
    wire: (_ member: Member, _ side: APIChange.Side) -> Wire?
  ) {
    var news: [SwiftName: Int] = [:]
    for (index, member) in after.enumerated() { news[name(member)] = index }
    let known = Set(before.map(name))
    let oldWires = Set(before.compactMap { wire($0, .old) })
    let newWires = Set(after.compactMap { wire($0, .new) })
    var left: [Wire: Int] = [:]
    for (index, member) in after.enumerated() where !known.contains(name(member)) {
      if let wire = wire(member, .new) { left[wire] = index }
    }
    var renamed: Set<Int> = []
    matches = before.map { member in
      let own = wire(member, .old)
      if let index = news[name(member)] {
        let other = wire(after[index], .new)
        let isTaken =
          own != other
          && (other.map(oldWires.contains) ?? false || own.map(newWires.contains) ?? false)
        return .same(after[index], isTaken: isTaken)
      }
      guard let index = own.flatMap({ left.removeValue(forKey: $0) }) else { return .gone }
      renamed.insert(index)
      return .renamed(after[index])
    }
    for (index, member) in after.enumerated()
    where !known.contains(name(member)) && !renamed.contains(index) {
      added.append(member)
    }
  }
}
