internal import SeamstressDiagnostics
internal import SeamstressEmission
internal import SeamstressTemplating

/// The templates of a run. Those in the program, which nearly all runs use as they are, are compiled
/// by another thread while the document is read and planned.
struct RunTemplates {
  private let configuration: Configuration
  private let builtIn: Pending<FileTemplates?>?

  init(_ configuration: Configuration) {
    self.configuration = configuration
    let areUsed = configuration.templates == nil && configuration.outputs.kinds.contains(.sdk)
    builtIn = areUsed ? Pending { FileTemplates(.embedded, DiagnosticBag()) } : nil
  }

  /// Waits for the other thread, which must not outlive the run.
  func finish() { _ = builtIn?.value }

  func read(_ bag: DiagnosticBag) throws -> [TemplateFile] {
    try TemplateSource(configuration, bag).read()
  }

  /// What was read, for an SDK; nil when a template is wrong, which the bag then says.
  func compiled(_ templates: [TemplateFile], _ bag: DiagnosticBag) -> FileTemplates? {
    (builtIn?.value).flatMap(\.self) ?? FileTemplates(templates, bag)
  }
}
