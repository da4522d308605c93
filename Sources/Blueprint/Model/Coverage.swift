package import SeamstressDocuments

/// What became of every operation, parameter, body, response, property and schema of the
/// description: nothing vanishes without a mark here.
///
///     coverage.record(.operation, .emitted, operation.node)
///     coverage.count(.operation, .emitted)         // 1, however often it is recorded
///
/// A place has one mark for each subject, however many types and operations it takes part in: of
/// several outcomes the one that says most is kept. Marks are numbers by the place's number, since
/// every property of every description passes here; pointers are made only when somebody reads.
package struct Coverage {
  package enum Subject: String, Sendable, CaseIterable {
    case operation, parameter, body, response, property, schema
    /// A header, media type, server, security scheme or path item: marked only where it is lost.
    case part
  }

  /// In the order of what says most.
  package enum Outcome: String, Sendable, CaseIterable {
    case emitted
    /// Emitted in a weaker form than the description has it.
    case degraded
    /// Left out because it could not be expressed.
    case skipped
    /// Left out because it is not wanted: the configuration hides it, or nothing uses it.
    case excluded
  }

  package struct Entry {
    package var subject: Subject
    package var outcome: Outcome
    package var reason: String?
    package var node: Node
  }

  /// By the number of the place: for each subject the rank of the outcome, 0 for none, in three
  /// bits.
  private var marks: [UInt32] = []
  /// By subject and rank.
  private var counts = [Int](repeating: 0, count: Subject.allCases.count << 3)
  /// By place and subject.
  private var reasons: [Int: String] = [:]
  private var simplified: [(node: Node, reason: String)] = []
  private var simplifications: [Int: String] = [:]
  private var twins: Set<Int> = []
  private var arena: NodeArena?

  package init() {}

  package mutating func record(
    _ subject: Subject, _ outcome: Outcome, _ node: Node, reason: String? = nil
  ) {
    let (row, index) = (subject.row, node.index)
    if index >= marks.count { makeRoom(for: node) }
    let before = Int(marks[index] >> UInt32(3 * row) & 7)
    let rank = Int(outcome.rank)
    guard rank > before else { return }
    marks[index] ^= UInt32(before ^ rank) << UInt32(3 * row)
    counts[row << 3 | before] -= 1
    counts[row << 3 | rank] += 1
    if reason != nil || before > 0 { reasons[index << 3 | row] = reason }
  }

  /// Notes that the values of a schema are read and written in a weaker form. The parameter, body,
  /// response, property or component that it belongs to is marked when all are known.
  package mutating func degrade(_ schema: Node, reason: String) {
    guard simplifications.updateValue(reason, forKey: schema.index) == nil else { return }
    simplified.append((schema, reason))
  }

  /// Why the values of a schema have a weaker form, if they have.
  package func simplification(of schema: Node) -> String? { simplifications[schema.index] }

  /// Notes that a schema has the type of an equal one, so that what is inside is not planned again.
  package mutating func share(_ schema: Node) { twins.insert(schema.index) }

  package func isShared(_ schema: Node) -> Bool { twins.contains(schema.index) }

  /// Marks what the weaker schemas belong to. To be called once everything is recorded.
  package mutating func settle() {
    for (schema, reason) in simplified {
      let (subject, node) = owner(of: schema) ?? (.part, schema)
      record(subject, .degraded, node, reason: reason)
    }
    simplified = []
  }

  private func owner(of schema: Node) -> (Subject, Node)? {
    var node: Node? = schema
    while let current = node {
      for subject in Subject.allCases where self[subject, current] != nil {
        return (subject, current)
      }
      node = current.parent
    }
    return nil
  }

  private mutating func makeRoom(for node: Node) {
    arena = node.arena
    let missing = max(node.arena.records.count, node.index + 1) - marks.count
    marks.append(contentsOf: repeatElement(0, count: missing))
  }
}

extension Coverage {
  package subscript(subject: Subject, node: Node) -> Outcome? {
    node.index < marks.count ? outcome(subject, marks[node.index]) : nil
  }

  private func outcome(_ subject: Subject, _ mark: UInt32) -> Outcome? {
    Outcome(rank: UInt8(truncatingIfNeeded: mark >> UInt32(3 * subject.row) & 7))
  }

  package func reason(_ subject: Subject, _ node: Node) -> String? {
    reasons[node.index << 3 | subject.row]
  }

  package func count(_ subject: Subject, _ outcome: Outcome) -> Int {
    counts[subject.row << 3 | Int(outcome.rank)]
  }

  package func count(_ outcome: Outcome) -> Int {
    Subject.allCases.reduce(0) { $0 + count($1, outcome) }
  }

  package func total(_ subject: Subject) -> Int {
    Outcome.allCases.reduce(0) { $0 + count(subject, $1) }
  }

  /// What is not as described, in the order of the description.
  package var losses: [Entry] {
    guard let arena else { return [] }
    var entries: [Entry] = []
    let subjects = Subject.allCases.filter { count($0, .emitted) < total($0) }
    guard !subjects.isEmpty else { return [] }
    for (index, mark) in marks.enumerated() where mark != 0 {
      for subject in subjects {
        guard let outcome = outcome(subject, mark), outcome != .emitted else { continue }
        let node = arena.node(index)
        entries.append(
          Entry(subject: subject, outcome: outcome, reason: reason(subject, node), node: node))
      }
    }
    return entries.sorted { ($0.node.index, $0.subject.row) < ($1.node.index, $1.subject.row) }
  }
}

extension Coverage.Subject {
  fileprivate var row: Int {
    switch self {
    case .operation: 0
    case .parameter: 1
    case .body: 2
    case .response: 3
    case .property: 4
    case .schema: 5
    case .part: 6
    }
  }
}

extension Coverage.Outcome {
  /// What is emitted at one place and left out at another is emitted; a weaker form is told.
  fileprivate var rank: UInt8 {
    switch self {
    case .excluded: 1
    case .skipped: 2
    case .emitted: 3
    case .degraded: 4
    }
  }

  fileprivate init?(rank: UInt8) {
    switch rank {
    case 1: self = .excluded
    case 2: self = .skipped
    case 3: self = .emitted
    case 4: self = .degraded
    default: return nil
    }
  }
}
