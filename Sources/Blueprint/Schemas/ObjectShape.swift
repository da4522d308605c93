import SeamstressDocuments
import SeamstressOpenAPI

/// The members of an object after merging.
///
/// A class, so that whoever asks for a shape need not copy its lists. It is changed only by who
/// makes it.
final class ObjectShape {
  struct Member {
    let spelling: Spelling
    var key: Node
    private(set) var schema: Schema
    /// That of the schema; -1 where it is not known.
    private(set) var number: Int32
    /// False where the name is required and nothing is said about the value.
    var isDescribed = true
    var isRequired = false

    var name: String { spelling.text }

    init(
      _ spelling: Spelling, key: Node, schema: Schema, number: Int = -1, isDescribed: Bool = true,
      isRequired: Bool = false
    ) {
      self.spelling = spelling
      self.key = key
      self.schema = schema
      self.number = Int32(truncatingIfNeeded: number)
      self.isDescribed = isDescribed
      self.isRequired = isRequired
    }

    fileprivate mutating func join(_ schema: Schema) {
      self.schema = schema
      number = -1
    }
  }

  // Nobody holds on to one of these while it is changed.
  @exclusivity(unchecked) fileprivate(set) var members: [Member] = []
  /// What is required and is no member.
  @exclusivity(unchecked) private(set) var missing: [Spelling] = []
  /// The schema of further members; `.some(nil)` allows any.
  @exclusivity(unchecked) var additional: Schema??
  /// Groups of members of which exactly one is given.
  @exclusivity(unchecked) var alternatives: [OperationPlan.Alternative] = []
  /// Where the first members are, by the number of their names: of many, while they are merged.
  @exclusivity(unchecked) private var positions: (of: [Int: Int], count: Int) = ([:], 0)

  init(_ members: [Member] = []) {
    self.members = members
  }

  /// The same, to be changed.
  func copy() -> ObjectShape {
    let copy = ObjectShape(members)
    copy.missing = missing
    copy.additional = additional
    copy.alternatives = alternatives
    return copy
  }

  func member(_ name: String) -> Member? { members.first { $0.name == name } }

  private func position(of name: Spelling) -> Int? {
    guard members.count > Self.many else { return members.firstIndex { $0.spelling === name } }
    for position in positions.count..<members.count {
      let number = members[position].spelling.number
      if positions.of[number] == nil { positions.of[number] = position }
    }
    positions.count = members.count
    return positions.of[name.number]
  }

  /// Beyond this a name is not searched among all members.
  private static let many = 64
}

// MARK: What is required

extension ObjectShape {
  /// The names of what is required, described or not.
  var required: [Spelling] {
    members.lazy.filter(\.isRequired).map(\.spelling) + missing
  }

  private func requires(_ name: Spelling) -> Bool {
    if let position = position(of: name) { return members[position].isRequired }
    return missing.contains { $0 === name }
  }

  private func require(_ name: Spelling) {
    if let position = position(of: name) {
      members[position].isRequired = true
    } else if !missing.contains(where: { $0 === name }) {
      missing.append(name)
    }
  }

  /// Requires members by their names, which mostly come in the order of the members.
  func require(_ names: [String], _ spellings: Spellings) {
    var next = 0
    for name in names {
      if next < members.count, members[next].name == name {
        members[next].isRequired = true
        next += 1
      } else if members.count > Self.many {
        return requireMany(names, spellings)
      } else {
        require(spellings[name])
      }
    }
  }

  private func requireMany(_ names: [String], _ spellings: Spellings) {
    var others: Set<Int> = []
    for spelling in names.lazy.map({ spellings[$0] }) {
      if let position = position(of: spelling) {
        members[position].isRequired = true
      } else if others.insert(spelling.number).inserted {
        missing.append(spelling)
      }
    }
  }

  /// What is required by name and described nowhere may be anything, and is kept.
  func declaringMissing(of schema: Schema) -> ObjectShape {
    guard additional == nil, !missing.isEmpty else { return self }
    let places = schema.node["required"].map { Array($0.elements) } ?? []
    let object = copy()
    object.missing = []
    for name in missing.sorted(by: { $0.text < $1.text }) {
      let node = places.first { $0.string == name.text } ?? schema.node
      object.members.append(
        Member(
          name, key: node, schema: Schema(node: node), isDescribed: false,
          isRequired: true))
    }
    return object
  }
}

// MARK: Merging

extension ObjectShape {
  /// Adds what another part of `allOf` says; a member that both have is described by both.
  func merge(_ other: ObjectShape) {
    members.reserveCapacity(members.count + other.members.count)
    for member in other.members {
      add(member, isRequired: member.isRequired) { $0.joinedByAllOf($1) }
    }
    for name in other.missing { require(name) }
    if additional == nil { additional = other.additional }
    if alternatives.isEmpty { alternatives = other.alternatives }
  }

  /// Adds the members of several branches of which only one applies: required is what all require.
  func mergeLoosely(_ branches: [ObjectShape]) {
    for branch in branches {
      for member in branch.members { add(member, isRequired: false) { $0.joinedByOneOf($1) } }
    }
    guard let first = branches.first else { return }
    let others = branches.dropFirst()
    for name in first.required where others.allSatisfy({ $0.requires(name) }) { require(name) }
    for object in branches + [self] { object.positions = ([:], 0) }
  }

  /// Adds members that are there only on conditions; of a member that is there anyway, a condition
  /// only narrows the value.
  func addConditional(_ branches: [ObjectShape]) {
    guard !branches.isEmpty else { return }
    let conditional = ObjectShape()
    conditional.mergeLoosely(branches)
    for var member in conditional.members where position(of: member.spelling) == nil {
      member.isRequired = false
      members.append(member)
    }
  }

  private func add(_ member: Member, isRequired: Bool, join: (Schema, Schema) -> Schema) {
    guard let position = position(of: member.spelling) else {
      var member = member
      member.isRequired = isRequired
      if let place = missing.firstIndex(where: { $0 === member.spelling }) {
        missing.remove(at: place)
        member.isRequired = true
      }
      return members.append(member)
    }
    if isRequired { members[position].isRequired = true }
    let (old, new) = (members[position].schema, member.schema)
    guard old !== new else { return }
    let joined = join(old, new)
    joined.add(nodesOf: old, new)
    members[position].isDescribed = members[position].isDescribed || member.isDescribed
    members[position].join(joined)
  }
}
