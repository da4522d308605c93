internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// The folder of notes of earlier runs: one small file for each output that somebody generates.
///
/// What goes wrong here costs a run of the pipeline and nothing else, so nothing is reported.
package struct RunMemory: Sendable {
  private let folder: String
  private let program: String
  private let workingFolder: String

  /// - Parameters:
  ///   - program: What tells this program from every other one, and from itself after a change.
  ///   - workingFolder: Paths are seen from here, and diagnostics show paths.
  package init(folder: String, program: String, workingFolder: String) {
    self.folder = folder
    self.program = program
    self.workingFolder = workingFolder
  }

  /// More notes than anybody has outputs; the oldest go.
  private static let limit = 200

  /// Everything that decides what a run does, apart from the contents of files.
  func name(_ configuration: Configuration, _ inputs: Inputs) -> String {
    var facts = [program, workingFolder, configuration.file?.path ?? "", inputs.document.path]
    facts += configuration.overlays
    facts += configuration.outputs.kinds.flatMap { [$0.rawValue, configuration.outputs[$0] ?? ""] }
    facts.append(configuration.packing.map { "\($0)" } ?? "")
    return SHA256.hexDigest(of: Array(JSONText.list(facts).utf8)) + ".json"
  }

  func note(_ name: String) -> RunNote? {
    let path = Path.join(folder, name)
    guard let bytes = try? Disk.contents(of: path),
      let document = DocumentReader(DiagnosticBag()).read(SourceFile(path: path, bytes: bytes))
    else { return nil }
    defer { document.discard() }
    return RunNote(document.root)
  }

  func keep(_ note: RunNote?, as name: String) {
    let path = Path.join(folder, name)
    guard let note else {
      try? Disk.removeFile(path)
      return
    }
    _ = try? Disk.replace(path, note.json)
    sweep()
  }

  private func sweep() {
    guard let names = try? Disk.entries(of: folder), names.count > Self.limit else { return }
    let aged = names.map { (name: $0, age: Disk.modified(Path.join(folder, $0)) ?? 0) }
    for file in aged.sorted(by: { $0.age < $1.age }).prefix(names.count - Self.limit) {
      try? Disk.removeFile(Path.join(folder, file.name))
    }
  }
}
