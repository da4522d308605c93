/// Collects what a run finds, in the order it is found. A user's mistake goes in here and is never
/// thrown, so that one run shows them all.
///
/// The bag is a class because every stage of one run adds to the same one; it stays on one task.
package final class DiagnosticBag {
  package private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<Fingerprint> = []

  package init() {}

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  package func count(_ severity: Diagnostic.Severity) -> Int {
    diagnostics.lazy.filter { $0.severity == severity }.count
  }

  /// Adds a diagnostic; the same one at the same place is kept once.
  package func add(_ diagnostic: Diagnostic) {
    let fingerprint = Fingerprint(diagnostic)
    guard seen.insert(fingerprint).inserted else { return }
    diagnostics.append(diagnostic)
  }

  package func error(
    _ message: Diagnostic.Message, at place: (any Located)?, related: [Diagnostic.Related] = []
  ) {
    report(.error, message, at: place, related: related)
  }

  package func warning(
    _ message: Diagnostic.Message, at place: (any Located)?, related: [Diagnostic.Related] = []
  ) {
    report(.warning, message, at: place, related: related)
  }

  package func note(
    _ message: Diagnostic.Message, at place: (any Located)?, related: [Diagnostic.Related] = []
  ) {
    report(.note, message, at: place, related: related)
  }

  package func report(
    _ severity: Diagnostic.Severity, _ message: Diagnostic.Message, at place: (any Located)?,
    related: [Diagnostic.Related] = []
  ) {
    add(
      Diagnostic(
        severity, message, span: place?.span, pointer: place?.pointer, related: related))
  }
}

fileprivate struct Fingerprint: Hashable {
  let id: String
  let text: String
  let span: SourceSpan?

  init(_ diagnostic: Diagnostic) {
    id = diagnostic.message.id
    text = diagnostic.message.text
    span = diagnostic.span
  }
}
