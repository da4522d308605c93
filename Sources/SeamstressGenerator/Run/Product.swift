package import SeamstressDiagnostics

/// What the pipeline makes of a document, before anything is written.
package struct Product {
  /// The files of one folder.
  package struct Output {
    package var kind: OutputKind
    package var files: [GeneratedFile]
    /// The files that only this output was made of: templates, guides.
    package var sources: [SourceFile]

    package init(_ kind: OutputKind, _ files: [GeneratedFile], from sources: [SourceFile] = []) {
      self.kind = kind
      self.files = files
      self.sources = sources
    }
  }

  /// One for each kind that the configuration has a folder for.
  package var outputs: [Output]
  package var coverage: Coverage
  /// Every file that all outputs were made of, the document first.
  package var sources: [SourceFile]
  /// What became of each part of the document; written only when it is asked for.
  package var report: CoverageReport?

  package init(
    outputs: [Output], coverage: Coverage, sources: [SourceFile],
    report: CoverageReport? = nil
  ) {
    self.outputs = outputs
    self.coverage = coverage
    self.sources = sources
    self.report = report
  }
}
