import SeamstressDiagnostics
import SeamstressEmission
import SeamstressGenerator

@testable import seamstress

/// The command line run inside the test, with what it printed.
struct ToolRun {
  let status: ExitStatus
  let output: String
  let error: String

  init(
    _ arguments: [String], in folder: TemporaryFolder, generator: any Generating = FakeGenerator(),
    memory: RunMemory? = nil, coloured: Bool = false
  ) {
    let (output, error) = (Transcript(), Transcript())
    let console = Console(
      output: { output.text += $0 }, error: { error.text += $0 }, isColoured: coloured)
    let tool = CommandLineTool(
      console: console, generator: generator, memory: memory, folder: folder.path)
    status = tool.run(arguments)
    self.output = output.text.replacing(folder.path + "/", with: "")
    self.error = error.text.replacing(folder.path + "/", with: "")
  }
}

fileprivate final class Transcript {
  var text = ""
}

/// A pipeline that makes one Swift file of each line of a document: `Pet` becomes `Pet.swift`.
/// A line `warning` is one, and so is `error`; `failure` is a fault of the generator itself.
struct FakeGenerator: Generating {
  struct Fault: Error {}

  func generate(
    _ configuration: Configuration, _ inputs: Inputs, _ bag: DiagnosticBag
  ) throws -> Product? {
    let text = String(decoding: inputs.document.bytes, as: UTF8.self)
    var files: [GeneratedFile] = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let span = SourceSpan(file: inputs.document, start: offset, end: offset + line.utf8.count)
      switch line {
      case "": break
      case "warning": bag.warning(.init("fake-warning", "a warning", effect: "none"), at: span)
      case "error": bag.error(.init("fake-error", "an error", help: "remove it"), at: span)
      case "failure": throw Fault()
      default: files.append(.init(path: "\(line).swift", text: "struct \(line) {}\n"))
      }
      offset += line.utf8.count + 1
    }
    var coverage = Coverage()
    coverage.schemas = .init(files.count, of: files.count)
    let outputs = configuration.outputs.kinds.map { Product.Output($0, files) }
    return Product(outputs: outputs, coverage: coverage, sources: [inputs.document])
  }

  func inspect(
    _ configuration: Configuration, _ inputs: Inputs, as format: InspectionFormat,
    _ bag: DiagnosticBag
  ) throws -> String? {
    var configuration = configuration
    configuration.outputs.sdk = "nowhere"
    return try generate(configuration, inputs, bag)?.outputs.first
      .map { "\(format.rawValue): \($0.files.map(\.path).joined(separator: " "))\n" }
  }

  func sampleOverlay(
    _ configuration: Configuration, _ inputs: Inputs, _ bag: DiagnosticBag
  ) throws -> String? { nil }
}
