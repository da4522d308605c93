package import SeamstressDiagnostics

/// A page that somebody wrote by hand, in Markdown: its first line is its title. It links to what
/// the reference has by name, and to the web:
///
///     # Assign credentials
///     Call [assign](operation:acs.credentials.assign); see [errors](guide:errors).
package struct Guide: Sendable {
  /// Its file name without number and ending: `02-errors.md` is `errors`.
  package var name: String
  package var source: SourceFile

  package init(name: String, source: SourceFile) {
    self.name = name
    self.source = source
  }
}
