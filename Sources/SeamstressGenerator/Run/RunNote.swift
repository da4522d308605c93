internal import SeamstressDiagnostics
internal import SeamstressDocuments
internal import SeamstressEmission

/// What a run read, made and said: digests, and the diagnostics whole.
struct RunNote {
  struct File: Equatable {
    var path: String
    var digest: String
  }

  struct Output: Equatable {
    var kind: OutputKind
    var files: [File]
    /// The paths of those sources that are its own.
    var sources: [String]
  }

  var sources: [File]
  /// The names in the folders of templates and guides: one that comes or goes changes the output.
  var templates: [String]
  var outputs: [Output]
  var coverage: Coverage
  var diagnostics: [NotedDiagnostic]

  /// Nil for a run that depends on more than the files it read, such as on one that is missing.
  init?(
    _ product: inout Product, _ configuration: Configuration, _ inputs: Inputs, _ said: [Diagnostic]
  ) {
    let others = product.sources + product.outputs.flatMap(\.sources)
    let files = Self.files(configuration, inputs, others: others)
    product.takeDigests(of: files)
    sources = files.map { File(path: $0.path, digest: product.digest(of: $0) ?? "") }
    guard let templates = Self.templates(configuration) else { return nil }
    self.templates = templates
    outputs = product.outputs.map { output in
      let files = output.files.map { File(path: $0.path, digest: $0.digest ?? "") }
      return Output(kind: output.kind, files: files, sources: output.sources.map(\.path))
    }
    coverage = product.coverage
    let absent = ["missing-file", "refused-reference"]
    guard !said.contains(where: { absent.contains($0.message.id) }) else { return nil }
    let noted = said.compactMap { NotedDiagnostic($0, among: files) }
    guard noted.count == said.count else { return nil }
    diagnostics = noted
  }

  /// Each file once, those that the configuration names first.
  private static func files(
    _ configuration: Configuration, _ inputs: Inputs, others: [SourceFile]
  ) -> [SourceFile] {
    var seen: Set<String> = []
    let all = [configuration.file].compactMap { $0 } + [inputs.document] + inputs.overlays + others
    return all.filter { seen.insert($0.path).inserted }
  }

  private static func templates(_ configuration: Configuration) -> [String]? {
    do {
      let templates = try configuration.templates.map(TemplateSource.names) ?? []
      return templates + (try configuration.guides.map(Disk.entries) ?? [])
    } catch {
      return nil
    }
  }
}

extension RunNote {
  /// The product of the run, if nothing has changed since; what the run said goes into the bag.
  /// - Parameter digest: That of the document.
  func product(
    _ configuration: Configuration, _ inputs: Inputs, _ digest: PendingDigest, _ bag: DiagnosticBag
  ) -> Product? {
    let named = Self.files(configuration, inputs, others: [])
    guard Self.templates(configuration) == templates,
      let files = sameSources(named, known: (inputs.document, digest)),
      let outputs = sameOutputs(configuration, files)
    else { return nil }
    for diagnostic in diagnostics {
      if let diagnostic = diagnostic.diagnostic(among: files) { bag.add(diagnostic) }
    }
    let own = Set(outputs.flatMap(\.sources))
    var product = Product(
      outputs: outputs, coverage: coverage,
      sources: files.filter { $0 != configuration.file && !own.contains($0) })
    product.note(sources.map(\.digest), of: files)
    return product
  }

  /// The files that were read, if they are still the same.
  private func sameSources(
    _ named: [SourceFile], known: (file: SourceFile, digest: PendingDigest)
  ) -> [SourceFile]? {
    let read = Dictionary(named.map { ($0.path, $0) }) { first, _ in first }
    guard named.map(\.path) == sources.prefix(named.count).map(\.path) else { return nil }
    var files: [SourceFile] = []
    for source in sources {
      guard let file = read[source.path] ?? Self.file(source.path),
        (file == known.file ? known.digest.value : SHA256.hexDigest(of: file.bytes))
          == source.digest
      else { return nil }
      files.append(file)
    }
    return files
  }

  private static func file(_ path: String) -> SourceFile? {
    (try? Inputs.bytes(of: path)).map { SourceFile(path: path, bytes: $0) }
  }

  /// The files that were made, if they are still on the disk as they were made.
  private func sameOutputs(
    _ configuration: Configuration, _ sources: [SourceFile]
  ) -> [Product.Output]? {
    guard outputs.map(\.kind) == configuration.outputs.kinds else { return nil }
    var result: [Product.Output] = []
    for output in outputs {
      guard let folder = configuration.outputs[output.kind] else { return nil }
      var files: [GeneratedFile] = []
      for file in output.files {
        guard let bytes = try? Disk.contents(of: Path.join(folder, file.path)),
          SHA256.hexDigest(of: bytes) == file.digest
        else { return nil }
        files.append(GeneratedFile(path: file.path, contents: bytes, digest: file.digest))
      }
      let own = sources.filter { output.sources.contains($0.path) }
      result.append(Product.Output(output.kind, files, from: own))
    }
    return result
  }
}
