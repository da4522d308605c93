package import SeamstressDiagnostics
package import SeamstressDocuments

/// Reads a document into its typed form.
///
///     let api = OpenAPIReader(bag).read(document)      // nil when it is no OpenAPI 3 description
///
/// What cannot be read is repaired or left out, and each time the bag says where and with what
/// effect; the rest is read all the same. Diagnostics come in the order of the source.
package struct OpenAPIReader {
  let bag: DiagnosticBag
  let loader: (any FileLoader)?

  /// The loader gives the files that the document refers to; without one they are not read.
  package init(_ bag: DiagnosticBag, loader: (any FileLoader)? = nil) {
    self.bag = bag
    self.loader = loader
  }

  package func read(_ document: Document) -> OpenAPIDocument? {
    let findings = DiagnosticBag()
    defer { findings.forward(to: bag, from: document.source) }
    guard let version = VersionReader(bag: findings).version(of: document.root) else { return nil }
    let references = References(document, findings, loader: loader)
    let reader = ModelReader(document, version: version, references, findings)
    guard var api = reader.read() else { return nil }
    Validator(findings).check(api, reader.inventory)
    api.remains = reader
    return api
  }
}

extension DiagnosticBag {
  /// Gives everything to another bag in the order of the source: first the document's own file.
  fileprivate func forward(to bag: DiagnosticBag, from source: SourceFile) {
    let ordered = diagnostics.enumerated().sorted { left, right in
      let (first, second) = (place(left.element, source), place(right.element, source))
      return first == second ? left.offset < right.offset : first < second
    }
    for (_, diagnostic) in ordered { bag.add(diagnostic) }
  }

  private func place(_ diagnostic: Diagnostic, _ source: SourceFile) -> (Int, String, Int) {
    guard let span = diagnostic.span else { return (0, "", -1) }
    return (span.file === source ? 0 : 1, span.file === source ? "" : span.file.path, span.start)
  }
}
