internal import SeamstressDiagnostics
internal import SeamstressGenerator

/// The steps that `generate` and `check` share: configuration, document, Swift.
struct Run {
  let configuration: Configuration
  let inputs: Inputs
  let product: Product
  let output: OutputDirectory

  enum Outcome {
    case ready(Run)
    case stopped(ExitStatus)
  }

  /// Prints what was found on the way; what has errors is not handed on.
  static func prepare(_ options: ProjectOptions, _ session: Session) throws -> Outcome {
    let report = session.report
    let bag = DiagnosticBag()
    let project = options.project(in: session.tool.folder)
    guard let configuration = try project.configuration(bag) else {
      report.add(bag)
      return .stopped(.usage)
    }
    let inputs = try Inputs(configuration)
    let product = try session.tool.generator.generate(configuration, inputs, bag)
    report.add(bag, strict: configuration.strict)
    guard let product, !report.hasErrors else { return .stopped(.findings) }
    guard let folder = configuration.outputs.sdk else {
      throw Failure(.usage, .noOutput, at: configuration.place("outputs"))
    }
    return .ready(
      Run(
        configuration: configuration, inputs: inputs, product: product,
        output: OutputDirectory(folder, generator: Version.generator)))
  }

  /// What goes into the manifest: the configuration and every file that was read.
  var sources: [OutputDirectory.Input] { files.map { (Path.name(of: $0.path), $0.bytes) } }

  /// Every file that was read.
  var files: [SourceFile] { [configuration.file].compactMap { $0 } + product.sources }

  /// Where the output was asked for, for what is wrong with it.
  var outputPlace: (any Located)? { configuration.place("outputs", "sdk") }
}

extension Diagnostic.Message {
  fileprivate static var noOutput: Self {
    .init(
      "no-output", "nobody says where the output goes",
      help: "write 'outputs: { sdk: Generated/Name }' into the configuration, or pass --output")
  }
}
