package import SeamstressDiagnostics
internal import SeamstressDocuments

/// Reads `seamstress.yaml`. What is wrong in it is an error with a position: an unknown key (with
/// the one that was probably meant), a value of the wrong kind, a name that Swift would refuse.
package struct ConfigurationReader {
  private let bag: DiagnosticBag

  package init(_ bag: DiagnosticBag) { self.bag = bag }

  /// Nil if anything is wrong; the bag says what.
  package func read(_ file: SourceFile) -> Configuration? {
    let errors = bag.count(.error)
    guard let document = DocumentReader(bag).read(file) else { return nil }
    let reading = ConfigurationReading(bag: bag, folder: Path.parent(of: file.path))
    let options = ConfigurationValue.object(Configuration(), Configuration.options)
    guard var configuration = options.read(document.root, reading), bag.count(.error) == errors
    else { return nil }
    configuration.file = file
    configuration.root = document.root
    return configuration
  }
}
