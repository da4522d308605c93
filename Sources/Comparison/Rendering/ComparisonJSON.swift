internal import SeamstressDiagnostics
internal import SeamstressJSON

/// A comparison for programs: every change alone. The keys are stable.
///
///     { "impact": "breaking", "rule": "argument-required",
///       "declaration": "PetStore.Pets.list(limit:)", "before": "Int? = nil", "after": "Int",
///       "document": "new", "path": "openapi.yaml", "line": 14, "column": 11,
///       "pointer": "#/paths/~1pets/get/parameters/0" }
package struct ComparisonJSON {
  private let comparison: APIComparison
  private var sources = SourceLineCache()

  private init(_ comparison: APIComparison) { self.comparison = comparison }

  /// The members of the report, in their order.
  package static func members(_ comparison: APIComparison) -> [(key: String, json: String)] {
    var json = ComparisonJSON(comparison)
    let counts = Impact.allCases.map { "\"\($0.rawValue)\": \(comparison.count($0))" }
    let changes = comparison.changes.map { "  " + json.text(of: $0) }
    return [
      ("bump", quoted(comparison.bump.rawValue)), ("counts", "{\(counts.joined(separator: ", "))}"),
      ("changes", changes.isEmpty ? "[]" : "[\n\(changes.joined(separator: ",\n"))\n]"),
    ]
  }

  private mutating func text(of change: APIChange) -> String {
    var members: [(String, String)] = [
      ("impact", Self.quoted(change.impact.rawValue)), ("rule", Self.quoted(change.rule.id)),
      ("container", Self.quoted(change.container)),
      ("declaration", Self.quoted(change.declaration)),
    ]
    if let before = change.before { members.append(("before", Self.quoted(before))) }
    if let after = change.after { members.append(("after", Self.quoted(after))) }
    members.append(("document", Self.quoted(change.side.rawValue)))
    if let span = change.span {
      let position = sources.position(of: span.start, in: span.file)
      members += [
        ("path", Self.quoted(span.file.path)), ("line", "\(position.line)"),
        ("column", "\(position.column)"),
      ]
    }
    if let pointer = change.pointer { members.append(("pointer", Self.quoted(pointer))) }
    return "{" + members.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func quoted(_ text: String) -> String { JSON.string(text).description }
}
