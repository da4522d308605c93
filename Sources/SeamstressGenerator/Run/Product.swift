package import SeamstressDiagnostics
package import SeamstressDocuments
internal import SeamstressEmission

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
  /// What became of each part of the document, if the inputs ask for it.
  package var report: CoverageReport?
  /// What it was made with: the trees and the plan, which take a while to free. Who ends the process
  /// anyway keeps the product until then.
  package var remains: (plan: Any, document: Document)?
  /// The SHA-256 digests of those files that somebody has computed them of.
  private var digests: [(file: SourceFile, digest: String)] = []

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

extension Product {
  /// For who makes one product after the other: frees the document, whose values must not be used any
  /// more. Files and diagnostics do not need them.
  package func discard() { remains?.document.discard() }

  /// Computes the digests of the files that were made, and of those that they were made of, once for
  /// all that need them.
  mutating func takeDigests(of sources: [SourceFile]) {
    let files = outputs.flatMap(\.files)
    let all = Digests.of(
      sources.map { ($0.bytes, digest(of: $0)) } + files.map { ($0.contents, $0.digest) })
    note(all.prefix(sources.count), of: sources)
    var made = all.dropFirst(sources.count)
    for output in outputs.indices {
      for file in outputs[output].files.indices {
        outputs[output].files[file].digest = made.popFirst()
      }
    }
  }

  /// Nil for a file of which nobody has computed it. Few runs read more than a dozen.
  package func digest(of source: SourceFile) -> String? {
    digests.first { $0.file === source }?.digest
  }

  mutating func note(_ digests: some Sequence<String>, of sources: [SourceFile]) {
    for (source, digest) in zip(sources, digests) where self.digest(of: source) == nil {
      self.digests.append((source, digest))
    }
  }
}
