package import SeamstressDiagnostics
package import SeamstressDocuments

/// Reads a document into its typed form.
///
///     let api = OpenAPIReader(bag).read(document)      // nil when it is no OpenAPI 3 description
package struct OpenAPIReader {
  let bag: DiagnosticBag

  package init(_ bag: DiagnosticBag) {
    self.bag = bag
  }

  package func read(_ document: Document) -> OpenAPIDocument? {
    nil
  }
}
