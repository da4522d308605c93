internal import SeamstressBlueprint
package import SeamstressComparison
package import SeamstressDiagnostics
internal import SeamstressDocuments
internal import SeamstressEmission
internal import SeamstressOpenAPI
internal import SeamstressReference
internal import SeamstressSamples
internal import SeamstressTemplating

/// Turns a document into Swift. The command line knows it only by this protocol.
package protocol Generating {
  /// Nil when the document cannot be read; the bag says why. Errors in the bag beside a product
  /// mean that it must not be written: it may lack what they are about.
  func generate(
    _ configuration: Configuration, _ inputs: Inputs, _ bag: DiagnosticBag
  ) throws -> Product?

  /// What was understood of the document, as text or JSON; nil when it cannot be read.
  func inspect(
    _ configuration: Configuration, _ inputs: Inputs, as format: InspectionFormat,
    _ bag: DiagnosticBag
  ) throws -> String?

  /// An overlay that adds a Swift sample to each operation of the document; nil when that cannot
  /// be read.
  func sampleOverlay(
    _ configuration: Configuration, _ inputs: Inputs, _ bag: DiagnosticBag
  ) throws -> String?
}

package enum InspectionFormat: String, Sendable, CaseIterable { case text, json }

/// The whole way from a document to its Swift files.
package struct Pipeline: Generating {
  package init() {}

  package func generate(
    _ configuration: Configuration, _ inputs: Inputs, _ bag: DiagnosticBag
  ) throws -> Product? {
    let templates = RunTemplates(configuration)
    defer { templates.finish() }
    guard let (blueprint, document, report) = try plan(configuration, inputs, bag) else {
      return nil
    }
    let (coverage, sources) = (report.summary, document.arena.files)
    let isAsked = inputs.wantsReport || configuration.outputs.kinds.contains(where: \.asksDocument)
    if !isAsked { document.discard() }
    let files = try templates.read(bag)
    var outputs: [Product.Output] = []
    for kind in configuration.outputs.kinds {
      guard
        let made = try emit(kind, blueprint, configuration, inputs, (templates, files), bag)
      else { continue }
      let own =
        kind == .docs
        ? try guides(configuration).map(\.source)
        : files.filter(\.isOverride).map(\.source)
      outputs.append(Product.Output(kind, made, from: own))
    }
    var product = Product(
      outputs: outputs, coverage: coverage, sources: sources,
      report: inputs.wantsReport ? report : nil)
    product.remains = ((blueprint, report), document)
    return product
  }

  /// Nil when a template is wrong.
  private func emit(
    _ kind: OutputKind, _ blueprint: Blueprint, _ configuration: Configuration, _ inputs: Inputs,
    _ templates: (run: RunTemplates, files: [TemplateFile]), _ bag: DiagnosticBag
  ) throws -> [GeneratedFile]? {
    let header = Header(inputs).lines
    switch kind {
    case .sdk:
      let compiled = templates.run.compiled(templates.files, bag)
      let files = Emitter(compiled, bag).emit(blueprint, header: header)
      return files.map { configuration.packing?.pack($0) ?? $0 }
    case .commands:
      return CommandEmitter(templates.files, bag).emit(blueprint, header: header)
    case .docs:
      return ReferenceEmitter(guides: try guides(configuration), bag).emit(blueprint)
    }
  }

  private func guides(_ configuration: Configuration) throws -> [Guide] {
    try GuideSource(configuration: configuration).read()
  }

  package func inspect(
    _ configuration: Configuration, _ inputs: Inputs, as format: InspectionFormat,
    _ bag: DiagnosticBag
  ) throws -> String? {
    guard let (blueprint, _, _) = try plan(configuration, inputs, bag) else { return nil }
    let printer = BlueprintPrinter(blueprint)
    return format == .json ? printer.json : printer.text
  }

  package func sampleOverlay(
    _ configuration: Configuration, _ inputs: Inputs, _ bag: DiagnosticBag
  ) throws -> String? {
    try plan(configuration, inputs, bag).map { SampleOverlay($0.blueprint).text }
  }

  /// Looks for what makes a poor SDK, beside everything that is wrong; false when the document
  /// cannot be read.
  package func lint(
    _ configuration: Configuration, _ inputs: Inputs, _ bag: DiagnosticBag
  ) -> Bool {
    guard let (api, document) = read(inputs, bag) else { return false }
    let blueprint = Blueprinter(options(configuration, api, document, bag), bag).plan(api)
    Overrides(configuration, bag).checkUse(in: blueprint)
    for rule in Lint.rules { rule.check(api, configuration, bag) }
    return true
  }

  /// What is different between the Swift APIs of two documents, read by the same configuration; nil
  /// when one of them cannot be read. Errors in a bag mean that there is no such API, and nothing to
  /// compare.
  package func compare(
    _ configuration: Configuration, old: (inputs: Inputs, bag: DiagnosticBag),
    new: (inputs: Inputs, bag: DiagnosticBag)
  ) throws -> APIComparison? {
    let before = try plan(configuration, old.inputs, old.bag)
    let after = try plan(configuration, new.inputs, new.bag)
    guard let before, let after else { return nil }
    return APIComparison(old: before.blueprint, new: after.blueprint)
  }

  /// What a first configuration wants to know.
  package func survey(_ document: SourceFile, _ bag: DiagnosticBag) -> DocumentSurvey? {
    read(Inputs(document: document), bag).map { DocumentSurvey($0.api) }
  }

  /// Document, overlays, typed description, plan.
  private func plan(
    _ configuration: Configuration, _ inputs: Inputs, _ bag: DiagnosticBag
  ) throws -> (blueprint: Blueprint, document: Document, report: CoverageReport)? {
    guard let (api, document) = read(inputs, bag) else { return nil }
    let options = options(configuration, api, document, bag)
    let blueprint = Blueprinter(options, bag).plan(api)
    Overrides(configuration, bag).checkUse(in: blueprint)
    let report = CoverageReport(api, blueprint.coverage, options)
    return (blueprint, document, report)
  }

  /// The user's options, with their places found in the document.
  private func options(
    _ configuration: Configuration, _ api: OpenAPIDocument, _ document: Document,
    _ bag: DiagnosticBag
  ) -> BlueprintConfiguration {
    let resolved = Overrides(configuration, bag).resolved(in: document)
    return BlueprintConfiguration(resolved, title: api.info.title)
  }

  /// The document as it is meant; nil when it or an overlay cannot be read.
  private func read(
    _ inputs: Inputs, _ bag: DiagnosticBag
  ) -> (api: OpenAPIDocument, document: Document)? {
    guard let document = DocumentReader(bag).read(inputs.document) else { return nil }
    var overlays: [Overlay] = []
    for source in inputs.overlays {
      guard let overlay = DocumentReader(bag).read(source).flatMap(OverlayReader(bag).read)
      else { return nil }
      overlays.append(overlay)
    }
    for overlay in overlays { overlay.apply(to: document, bag) }
    guard let api = OpenAPIReader(bag, loader: inputs.loader).read(document) else { return nil }
    return (api, document)
  }
}

extension Inputs {
  fileprivate var loader: any FileLoader {
    let loader = FolderFileLoader(besideDocument: document.path)
    return log.map { log in
      NotingFileLoader(base: loader, folder: Path.parent(of: document.path), log: log)
    } ?? loader
  }
}
