package import SeamstressBlueprint
internal import SeamstressDiagnostics
internal import SeamstressDocuments
package import SeamstressOpenAPI

/// Every operation, parameter, body, response, property and schema of a document with what became
/// of it, as JSON: `--report coverage.json`.
///
///     { "subject": "property", "outcome": "degraded", "pointer": "#/components/schemas/Pet/…",
///       "file": "openapi.yaml", "line": 12, "reason": "the allowed values are arrays or objects" }
///
/// The totals are those of the document: each place counts once, and what is inside something
/// degraded or left out counts as that. Nothing is computed until the text is asked for.
package struct CoverageReport {
  private let document: OpenAPIDocument
  private let coverage: SeamstressBlueprint.Coverage
  private let configuration: BlueprintConfiguration

  package init(
    _ document: OpenAPIDocument, _ coverage: SeamstressBlueprint.Coverage,
    _ configuration: BlueprintConfiguration
  ) {
    self.document = document
    self.coverage = coverage
    self.configuration = configuration
  }

  /// What the last line of a run says.
  package var summary: Coverage { Coverage(counting: coverage) }

  package var json: String {
    let ledger = Ledger(document, coverage, configuration)
    return """
      {
      \(summary.members),
        "totals": {
      \(totals(ledger))
        },
        "items": [
      \(items(ledger))
        ]
      }

      """
  }

  private func totals(_ ledger: Ledger) -> String {
    let rows = SeamstressBlueprint.Coverage.Subject.allCases.map { subject in
      let counts = SeamstressBlueprint.Coverage.Outcome.allCases.map { outcome in
        (outcome, ledger.count(subject, outcome))
      }
      let total = counts.reduce(0) { $0 + $1.1 }
      let members = counts.map { "\"\($0.rawValue)\": \($1)" }.joined(separator: ", ")
      return "    \"\(subject.rawValue)\": { \"total\": \(total), \(members) }"
    }
    return rows.joined(separator: ",\n")
  }

  private func items(_ ledger: Ledger) -> String {
    var lines: [SourceFile: SourceLines] = [:]
    let rows = ledger.items.map { item in
      let file = item.node.file
      let found = lines[file] ?? SourceLines(file)
      lines[file] = found
      let line = item.node.span.map { found.line(of: $0.start) } ?? 0
      return "    " + row(item, file: file.path, line: line)
    }
    return rows.joined(separator: ",\n")
  }

  private func row(_ item: Ledger.Item, file: String, line: Int) -> String {
    let reason = item.reason.map { ", \"reason\": \(JSONText.quoted($0))" } ?? ""
    return """
      { "subject": "\(item.subject.rawValue)", "outcome": "\(item.outcome.rawValue)", \
      "pointer": \(JSONText.quoted(item.node.pointer ?? "")), \
      "file": \(JSONText.quoted(file)), "line": \(line)\(reason) }
      """
  }
}
