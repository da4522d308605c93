/// How diagnostics are written out.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people and for the log parsers of SwiftPM and Xcode: `path:line:col: error: …`.
  case plain
  /// The same with ANSI colours.
  case colour
  /// Annotations of GitHub Actions: `::error file=…,line=…::…`.
  case github
  /// A JSON array with one object per diagnostic.
  case json
}
