package import SeamstressDiagnostics

/// What the pipeline makes of a document, before anything is written.
package struct Product {
  package var files: [GeneratedFile]
  package var coverage: Coverage
  /// Every file that was read on the way, the document first.
  package var sources: [SourceFile]
  /// What became of each part of the document; written only when it is asked for.
  package var report: CoverageReport?

  package init(
    files: [GeneratedFile], coverage: Coverage, sources: [SourceFile],
    report: CoverageReport? = nil
  ) {
    self.files = files
    self.coverage = coverage
    self.sources = sources
    self.report = report
  }
}
