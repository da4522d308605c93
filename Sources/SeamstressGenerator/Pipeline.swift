package import SeamstressDiagnostics
internal import SeamstressDocuments

/// Turns a document into Swift. The command line knows it only by this protocol.
package protocol Generating {
  /// Nil when the document cannot be used at all; the bag says why. Errors in the bag beside a
  /// product mean that it must not be written.
  func generate(
    _ configuration: Configuration, _ inputs: Inputs, _ bag: DiagnosticBag
  ) throws -> Product?

  /// What was understood of the document, as text or JSON.
  func inspect(
    _ configuration: Configuration, _ inputs: Inputs, as format: InspectionFormat,
    _ bag: DiagnosticBag
  ) throws -> String?
}

package enum InspectionFormat: String, Sendable, CaseIterable { case text, json }

/// The whole way from a document to its Swift files.
package struct Pipeline: Generating {
  package init() {}

  package func generate(
    _ configuration: Configuration, _ inputs: Inputs, _ bag: DiagnosticBag
  ) throws -> Product? {
    guard DocumentReader(bag).read(inputs.document) != nil else { return nil }
    return Product(
      files: [], coverage: Coverage(), sources: [inputs.document] + inputs.overlays)
  }

  package func inspect(
    _ configuration: Configuration, _ inputs: Inputs, as format: InspectionFormat,
    _ bag: DiagnosticBag
  ) throws -> String? {
    guard DocumentReader(bag).read(inputs.document) != nil else { return nil }
    return ""
  }
}
