package import SeamstressDocuments

/// What became of every operation, parameter, body, response, property and schema of the
/// description: nothing vanishes without a line here.
package struct Coverage {
  package enum Subject: String, Sendable, CaseIterable {
    case operation, parameter, body, response, property, schema
  }

  package enum Outcome: String, Sendable, CaseIterable {
    case emitted
    /// Emitted in a weaker form than the description has it.
    case degraded
    /// Left out because it could not be expressed.
    case skipped
    /// Left out because the configuration says so.
    case excluded
  }

  package struct Entry {
    package var subject: Subject
    package var outcome: Outcome
    package var reason: String?
    package var node: Node
  }

  package private(set) var entries: [Entry] = []
  private var counts: [Subject: [Outcome: Int]] = [:]

  package init() {}

  package mutating func record(
    _ subject: Subject, _ outcome: Outcome, _ node: Node, reason: String? = nil
  ) {
    entries.append(Entry(subject: subject, outcome: outcome, reason: reason, node: node))
    counts[subject, default: [:]][outcome, default: 0] += 1
  }

  package func count(_ subject: Subject, _ outcome: Outcome) -> Int {
    counts[subject]?[outcome] ?? 0
  }

  package func count(_ outcome: Outcome) -> Int {
    Subject.allCases.reduce(0) { $0 + count($1, outcome) }
  }

  package func total(_ subject: Subject) -> Int {
    counts[subject]?.values.reduce(0, +) ?? 0
  }
}
