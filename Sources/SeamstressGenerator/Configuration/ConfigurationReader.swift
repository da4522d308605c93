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
    if let key = document.root.key(of: "openapi") ?? document.root.key(of: "swagger") {
      bag.error(.isDocument, at: key)
      return nil
    }
    let reading = ConfigurationReading(bag: bag, folder: Path.parent(of: file.path))
    let options = ConfigurationValue.object(Configuration(), Configuration.options)
    guard var configuration = options.read(document.root, reading), bag.count(.error) == errors
    else { return nil }
    configuration.file = file
    configuration.root = document.root
    return hasOwnFolders(configuration) ? configuration : nil
  }

  /// Each output deletes what it did not make itself, so two in one folder would delete each other.
  private func hasOwnFolders(_ configuration: Configuration) -> Bool {
    var owners: [String: OutputKind] = [:]
    for kind in configuration.outputs.kinds {
      guard let folder = configuration.outputs[kind] else { continue }
      if let other = owners[folder] {
        bag.error(
          .sharedFolder(kind.rawValue, other.rawValue),
          at: configuration.place("outputs", kind.rawValue))
        return false
      }
      owners[folder] = kind
    }
    return true
  }
}

extension Diagnostic.Message {
  fileprivate static func sharedFolder(_ kind: String, _ other: String) -> Self {
    .init(
      "configuration-value", "'\(kind)' and '\(other)' have the same folder",
      effect: "each would delete the files of the other",
      help: "give every output a folder of its own")
  }

  fileprivate static var isDocument: Self {
    .init(
      "configuration-key", "this is an OpenAPI document, not a configuration",
      help: "pass it as --document, or name it in a configuration: 'document: openapi.yaml'")
  }
}
