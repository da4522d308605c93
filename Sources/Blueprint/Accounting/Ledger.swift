package import SeamstressDocuments
package import SeamstressOpenAPI

/// Every operation, parameter, body, response, property and schema of a description with what
/// became of it, each place once.
///
///     Ledger(document, blueprint.coverage, configuration).items
///     // operation emitted #/paths/~1pets/get, parameter emitted #/paths/~1pets/get/parameters/0, …
///
/// It goes through the description again, since the planner marks only what it meets: what it never
/// met belongs to something that is left out, or is left out itself, and the ledger says why. That
/// takes time, so it is made only for a report.
package struct Ledger {
  package struct Item {
    package var subject: Coverage.Subject
    package var outcome: Coverage.Outcome
    package var reason: String?
    package var node: Node
  }

  /// What holds for everything below a place that has no mark of its own.
  struct Fate {
    var outcome: Coverage.Outcome
    var reason: String

    static let lost = Fate(outcome: .skipped, reason: "it is no part of what is generated")
    static let unused = Fate(outcome: .excluded, reason: "nothing refers to it")
  }

  static let webhook = "webhook: its payload is a type"
  static let callback = "callback: its payload is a type"

  package private(set) var items: [Item] = []
  let coverage: Coverage
  let configuration: BlueprintConfiguration
  private var listed: [Coverage.Subject: Set<Int>] = [:]
  var visited: Set<Int> = []

  package init(
    _ document: OpenAPIDocument, _ coverage: Coverage, _ configuration: BlueprintConfiguration
  ) {
    self.coverage = coverage
    self.configuration = configuration
    addOperations(of: document)
    addComponents(of: document)
    for schema in document.schemas { walk(schema.node, .unused) }
    addRest()
  }

  package func count(_ subject: Coverage.Subject, _ outcome: Coverage.Outcome) -> Int {
    items.count { $0.subject == subject && $0.outcome == outcome }
  }

  /// Lists a place, with its own mark or what holds around it.
  mutating func add(_ subject: Coverage.Subject, _ node: Node, _ around: Fate?) {
    guard listed[subject, default: []].insert(node.index).inserted else { return }
    if let outcome = coverage[subject, node] {
      let reason = coverage.reason(subject, node)
      items.append(Item(subject: subject, outcome: outcome, reason: reason, node: node))
    } else {
      let fate = around ?? .lost
      items.append(Item(subject: subject, outcome: fate.outcome, reason: fate.reason, node: node))
    }
  }

  /// What is marked and was met nowhere above, such as a parameter that is a number.
  private mutating func addRest() {
    for loss in coverage.losses { add(loss.subject, loss.node, nil) }
  }
}
