internal import CSeamstressMemory
internal import Dispatch
package import SeamstressDiagnostics

/// A generator that does not make again what lies on the disk already.
///
/// After each good run it notes the digests of all that was read and made, and what was said. When
/// nothing of that has changed, and the output is on the disk as it was made, the next run is the
/// reading and hashing of files: output that was edited or lost is made again, and a warning is
/// shown again, since it is still true.
///
/// The note lies in the user's cache folder and not in the manifest, which is the same on every
/// machine: a note also names the very program that made it, so that a generator that was changed
/// believes nothing of another one's.
package struct RememberingGenerator: Generating {
  private let base: any Generating
  private let memory: RunMemory

  package init(_ base: any Generating, memory: RunMemory) {
    self.base = base
    self.memory = memory
  }

  package func generate(
    _ configuration: Configuration, _ inputs: Inputs, _ bag: DiagnosticBag
  ) throws -> Product? {
    let name = memory.name(configuration, inputs)
    let digest = PendingDigest(of: inputs.document.bytes)
    if let note = memory.note(name),
      let product = note.product(configuration, inputs, digest, bag)
    {
      return product
    }
    clearHeap(for: inputs.document)
    let before = bag.diagnostics.count
    guard var product = try base.generate(configuration, inputs, bag) else { return nil }
    product.note([digest.value], of: [inputs.document])
    if !bag.hasErrors {
      let said = Array(bag.diagnostics[before...])
      memory.keep(RunNote(&product, configuration, inputs, said), as: name)
    }
    return product
  }

  /// Another core makes the memory ready that a run takes at least, whatever is in the document.
  private func clearHeap(for document: SourceFile) {
    let bytes = 5 * document.bytes.count
    DispatchQueue.global(qos: .userInitiated).async { seamstress_clear_heap(bytes) }
  }

  package func sampleOverlay(
    _ configuration: Configuration, _ inputs: Inputs, _ bag: DiagnosticBag
  ) throws -> String? {
    try base.sampleOverlay(configuration, inputs, bag)
  }

  package func inspect(
    _ configuration: Configuration, _ inputs: Inputs, as format: InspectionFormat,
    _ bag: DiagnosticBag
  ) throws -> String? {
    try base.inspect(configuration, inputs, as: format, bag)
  }
}
