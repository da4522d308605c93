package import SeamstressDiagnostics

/// Reads a file of YAML or JSON into nodes that know where they stand.
///
///     let bag = DiagnosticBag()
///     let document = DocumentReader(bag).read(SourceFile(path: "api.yaml", text: "a: 1"))
///     document?.root["a"]?.integer                // 1
///
/// A mistake that leaves a usable document (a duplicate key, an alias without anchor) is an error
/// in the bag and repaired in the document, so that later stages find more; look at
/// `bag.hasErrors` before writing anything. Nil means that there is nothing to read.
package struct DocumentReader {
  let bag: DiagnosticBag
  let limits: DocumentLimits
  /// Duplicate keys are warnings.
  let isLenient: Bool

  package init(
    _ bag: DiagnosticBag, limits: DocumentLimits = .default, isLenient: Bool = false
  ) {
    self.bag = bag
    self.limits = limits
    self.isLenient = isLenient
  }

  package func read(_ file: SourceFile) -> Document? {
    read(file, into: NodeArena())
  }

  /// Reads a file that another one refers to, into the same arena.
  func read(_ file: SourceFile, into arena: NodeArena) -> Document? {
    guard let text = SourceText(file, bag, limits) else { return nil }
    let builder = NodeBuilder(
      arena: arena, source: text.source, bag: bag, limits: limits, isLenient: isLenient)
    guard let root = root(of: text, builder) else { return nil }
    return Document(root: arena.node(root), source: text.source)
  }

  private func root(of text: SourceText, _ builder: NodeBuilder) -> Int? {
    text.source.bytes.withUnsafeBufferPointer { bytes in
      var reader = YAMLReader(
        builder, text: UnsafeBufferPointer(rebasing: bytes[text.base...]), base: text.base,
        isASCII: text.isASCII)
      return reader.read()
    }
  }
}
