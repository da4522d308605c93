internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// The steps that `generate` and `check` share: configuration, document, files.
struct Run {
  /// The files of one folder.
  struct Output {
    let kind: OutputKind
    let files: [GeneratedFile]
    let sources: [SourceFile]
    let directory: OutputDirectory
    /// Where the folder was asked for, for what is wrong with it.
    let place: (any Located)?
  }

  let configuration: Configuration
  let inputs: Inputs
  let product: Product
  let outputs: [Output]

  enum Outcome {
    case ready(Run)
    case stopped(ExitStatus)
  }

  /// Prints what was found on the way; what has errors is not handed on. `afresh` does not ask
  /// what an earlier run has found; `file` is what the command is going to write beside the folders.
  static func prepare(
    _ choice: ProjectChoice, _ session: Session, kind: OutputKind? = nil, shards: Int? = nil,
    afresh: Bool = false, writing file: TextFile? = nil
  ) throws -> Outcome {
    let report = session.report
    let bag = DiagnosticBag()
    let project = choice.project(in: session.tool.folder, kind: kind, shards: shards)
    guard let configuration = try project.configuration(bag) else {
      report.add(bag)
      return .stopped(.usage)
    }
    try OutputFolders(configuration).check()
    var inputs = try Inputs(configuration)
    try file?.check(configuration, inputs)
    inputs.log = session.log
    inputs.wantsReport = afresh
    let generator = session.tool.generator(afresh: afresh)
    let progress = Progress("reading \(Path.name(of: inputs.document.path))", session.console)
    let product = try progress.during { try generator.generate(configuration, inputs, bag) }
    report.add(bag, strict: configuration.strict)
    guard let product else { return .stopped(.file) }
    guard !report.hasErrors else {
      product.discard()
      return .stopped(.findings)
    }
    let outputs = product.outputs.compactMap { Output($0, configuration) }
    guard !outputs.isEmpty else {
      throw Failure(.usage, .noOutput, at: configuration.place("outputs"))
    }
    return .ready(
      Run(configuration: configuration, inputs: inputs, product: product, outputs: outputs))
  }

  /// What would be written, folder by folder. Nothing on disk is touched, and what refuses one
  /// folder refuses all.
  func plans(force: Bool = false) throws -> [OutputPlan] {
    try outputs.map { try $0.plan(sources(of: $0), force: force) }
  }

  /// Writes all folders.
  func write(force: Bool) throws -> [OutputPlan] {
    // A folder that cannot be written should be known before another one has changed.
    if outputs.count > 1 { _ = try plans(force: force) }
    var plans: [OutputPlan] = []
    for output in outputs {
      do throws(Failure) {
        plans.append(try output.write(sources(of: output), force: force))
      } catch {
        let written = zip(outputs, plans).filter { !$1.isCurrent }.map(\.0.directory.path)
        throw error.after(writing: written)
      }
    }
    return plans
  }

  /// What goes into the manifest: the configuration and every file that the output was made of.
  private func sources(of output: Output) -> [OutputDirectory.Input] {
    (shared + output.sources).map {
      .init(Path.name(of: $0.path), $0.bytes, digest: product.digest(of: $0))
    }
  }

  private var shared: [SourceFile] { [configuration.file].compactMap { $0 } + product.sources }

  /// Every file that was read.
  var files: [SourceFile] { shared + outputs.flatMap(\.sources) }
}

extension Run.Output {
  fileprivate init?(_ output: Product.Output, _ configuration: Configuration) {
    guard let folder = configuration.outputs[output.kind] else { return nil }
    kind = output.kind
    files = output.files
    sources = output.sources
    directory = OutputDirectory(folder, generator: Version.generator)
    place = configuration.place("outputs", output.kind.rawValue)
  }

  fileprivate func plan(
    _ sources: [OutputDirectory.Input], force: Bool
  ) throws(Failure) -> OutputPlan {
    do {
      return try directory.plan(files, inputs: sources, force: force)
    } catch {
      throw Failure(error, at: place)
    }
  }

  fileprivate func write(
    _ sources: [OutputDirectory.Input], force: Bool
  ) throws(Failure) -> OutputPlan {
    do {
      return try directory.write(files, inputs: sources, force: force)
    } catch {
      throw Failure(error, at: place)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var noOutput: Self {
    .init(
      "no-output", "nobody says where the output goes",
      help: "write 'outputs: { sdk: Generated/Name }' into the configuration, or pass --output")
  }
}
