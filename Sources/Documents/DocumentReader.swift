package import SeamstressDiagnostics
internal import SeamstressJSON

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
    read(file, into: NodeArena(), path: nil)
  }

  /// Reads a file that another one refers to, into the same arena.
  func read(_ file: SourceFile, into arena: NodeArena, path: String?) -> Document? {
    guard let text = SourceText(file, bag, limits) else { return nil }
    let number = arena.addFile(text.source, path: path)
    guard let root = root(of: text, arena, number) else { return nil }
    arena.origins[Int(number)].root = root
    if number == 0 { arena.fit() }
    return Document(root: arena.node(root), source: text.source)
  }

  private func root(of text: SourceText, _ arena: NodeArena, _ file: UInt16) -> Int? {
    let builder = NodeBuilder(
      arena: arena, file: file, bag: bag, limits: limits, isLenient: isLenient)
    switch DocumentFormat(of: text) {
    case .json: return readJSON(text, builder, report: true)
    case .yaml: return readYAML(text, builder)
    case .jsonOrYAML: return readJSON(text, builder, report: false) ?? readYAML(text, builder)
    case .html: return refuse(.html, text)
    }
  }

  private func refuse(_ message: Diagnostic.Message, _ text: SourceText) -> Int? {
    bag.error(message, at: SourceSpan(file: text.source, start: text.base, end: text.base))
    return nil
  }

  private func readYAML(_ text: SourceText, _ builder: NodeBuilder) -> Int? {
    text.source.bytes.withUnsafeBufferPointer { bytes in
      var reader = YAMLReader(
        builder, text: UnsafeBufferPointer(rebasing: bytes[text.base...]),
        base: text.base, isASCII: text.isASCII)
      return reader.read()
    }
  }

  private func readJSON(_ text: SourceText, _ builder: NodeBuilder, report: Bool) -> Int? {
    do throws(JSONSyntaxError) {
      let limits = JSONLimits(maximumDepth: limits.depth, maximumByteCount: limits.size)
      let index = try JSONIndex(text.source.bytes, limits: limits)
      return text.source.bytes.withUnsafeBufferPointer { bytes in
        JSONNodes(builder, bytes: bytes).read(index)
      }
    } catch {
      if report { bag.error(.json(error), at: JSONNodes.span(of: error, in: text.source)) }
      return nil
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let html = Self(
    "html", "the file is an HTML page, not an OpenAPI document",
    help: "download the document itself: the address you saved shows it in a page")
}
