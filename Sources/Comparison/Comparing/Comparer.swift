internal import SeamstressBlueprint
internal import SeamstressDocuments

/// Walks through two APIs side by side and notes what is different. What each difference means is
/// said by its `Rule`.
struct Comparer {
  let old: ComparedAPI
  let new: ComparedAPI
  let groups: GroupPairs
  let types: TypePairs
  private(set) var changes: [APIChange] = []

  init(_ old: Blueprint, _ new: Blueprint) {
    self.old = ComparedAPI(old, .old)
    self.new = ComparedAPI(new, .new)
    groups = GroupPairs(self.old, self.new)
    types = TypePairs(self.old, self.new, groups)
  }

  mutating func compare() {
    compareClient()
    compareGroups()
    compareMethods()
    compareTypes()
  }

  // MARK: Noting

  /// Something, from the container that it is listed in on, with its places in both documents.
  struct Subject {
    var container: String
    var member: String?
    var old: Node
    var new: Node

    func of(_ member: String) -> Subject {
      var subject = self
      subject.member = self.member.map { "\($0).\(member)" } ?? member
      return subject
    }

    func at(_ old: Node, _ new: Node) -> Subject {
      Subject(container: container, member: member, old: old, new: new)
    }
  }

  mutating func note(
    _ rule: Rule, _ subject: Subject, _ before: String?, _ after: String?, isWhole: Bool = false
  ) {
    let isGone = after == nil && before != nil
    changes.append(
      APIChange(
        rule: rule, container: subject.container, member: subject.member, before: before,
        after: after, isWhole: isWhole, side: isGone ? .old : .new,
        node: isGone ? subject.old : subject.new))
  }

  /// Takes back what was noted twice since then: methods that exclude each other's arguments share
  /// the others.
  mutating func dropRepeated(since start: Int) {
    guard changes.count > start + 1 else { return }
    var seen: Set<[String?]> = []
    let noted = changes[start...].filter { change in
      seen.insert([change.rule.id, change.member, change.before, change.after]).inserted
    }
    changes.replaceSubrange(start..., with: noted)
  }

  /// Notes it where the two texts are not the same.
  mutating func note(_ rule: Rule, _ subject: Subject, unless before: String?, _ after: String?) {
    if before != after { note(rule, subject, before ?? "none", after ?? "none") }
  }

  mutating func compareTexts(
    _ subject: Subject, _ before: String?, _ after: String?
  ) {
    guard before != after else { return }
    changes.append(
      APIChange(
        rule: .documentation, container: subject.container, member: subject.member,
        before: before, after: after, side: .new, node: subject.new))
  }

  mutating func compareDeprecations(
    _ subject: Subject, _ before: Deprecation?, _ after: Deprecation?
  ) {
    guard before != after else { return }
    switch (before, after) {
    case (nil, let after?): note(.deprecated, subject, nil, ListingText.deprecation(after))
    case (_, nil): note(.undeprecated, subject, "deprecated", "not deprecated")
    default: compareTexts(subject, before?.message, after?.message)
    }
  }

  // MARK: Types

  /// Whether a type is the same to who uses it: that one it names is called otherwise is noted once,
  /// at that one.
  func isSame(_ before: TypeReference, _ after: TypeReference) -> Bool {
    switch (before, after) {
    case (.array(let before), .array(let after)), (.dictionary(let before), .dictionary(let after)),
      (.optional(let before), .optional(let after)):
      return isSame(before, after)
    case (.named(let before), .named(let after)):
      guard let before = old.positions[before], let after = new.positions[after] else {
        return old.positions[before] == nil && new.positions[after] == nil
      }
      return types.newOf[before] == after
    default: return before == after
    }
  }

  /// A type of the old API as the new one has it; nil where it is gone.
  func translated(_ type: TypeReference) -> TypeReference? {
    switch type {
    case .array(let item): return translated(item).map(TypeReference.array)
    case .dictionary(let item): return translated(item).map(TypeReference.dictionary)
    case .optional(let item): return translated(item).map(TypeReference.optional)
    case .named(let id):
      guard let position = old.positions[id].flatMap({ types.newOf[$0] }) else { return nil }
      return .named(new.types[position].declaration.id)
    default: return type
    }
  }
}
