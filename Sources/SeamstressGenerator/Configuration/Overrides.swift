internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// Finds the places of a document that `names` and `types` of the configuration speak of, so that
/// any spelling of a pointer is understood, and warns of those that the document lacks.
struct Overrides {
  let configuration: Configuration
  let bag: DiagnosticBag

  init(_ configuration: Configuration, _ bag: DiagnosticBag) {
    self.configuration = configuration
    self.bag = bag
  }

  /// The configuration with pointers as the document writes them.
  func resolved(in document: Document) -> Configuration {
    var result = configuration
    result.names = configuration.names.map { entry in
      .init(pointer(entry.key, in: "names", document), entry.value)
    }
    result.types = configuration.types.map { entry in
      .init(pointer(entry.key, in: "types", document), entry.value)
    }
    return result
  }

  /// Pointers into other files and generated names are taken as they are.
  private func pointer(_ key: String, in option: String, _ document: Document) -> String {
    guard key.hasPrefix("#") else { return key }
    let findings = DiagnosticBag()
    if let node = ReferenceResolver(document, findings).resolve(key, from: document.root) {
      return node.pointer ?? key
    }
    for finding in findings.diagnostics {
      let message = Diagnostic.Message(
        "configuration-pointer", finding.message.text,
        effect: "this entry of '\(option)' does nothing", help: finding.message.help)
      bag.warning(message, at: configuration.root?[option]?.key(of: key))
    }
    return key
  }
}
