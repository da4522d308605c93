package import SeamstressDiagnostics

/// The folders of a run, which the generator owns: none may lie in another one, and nothing that
/// the run reads in any of them.
package struct OutputFolders {
  private struct Folder {
    var kind: OutputKind
    var path: String
    var place: Place
  }

  private let configuration: Configuration
  private let folders: [Folder]

  package init(_ configuration: Configuration) {
    self.configuration = configuration
    folders = configuration.outputs.kinds.compactMap { kind in
      guard let path = configuration.outputs[kind] else { return nil }
      return Folder(kind: kind, path: path, place: Place(path))
    }
  }

  /// Before anything is read of the document: what is wrong here is wrong with the configuration.
  package func check() throws(Failure) {
    for (index, folder) in folders.enumerated() {
      for other in folders[..<index] where folder.place.touches(other.place, ignoringCase: true) {
        throw Failure(
          .usage, .overlap(folder.kind, folder.path, other.kind, other.path), at: place(folder))
      }
    }
    for input in configuration.named {
      let place = Place(input)
      for folder in folders where place.isInside(folder.place) {
        throw Failure(.usage, .holdsInput(folder.path, input), at: self.place(folder))
      }
    }
  }

  /// The folder in whose way a file would be, with the place where it is named.
  package func folder(touching path: String) -> (path: String, place: (any Located)?)? {
    let place = Place(path)
    return folders.first { place.touches($0.place) }.map { ($0.path, self.place($0)) }
  }

  private func place(_ folder: Folder) -> (any Located)? {
    configuration.place("outputs", folder.kind.rawValue)
  }
}

extension Configuration {
  /// All paths that are read, as far as they are known before.
  fileprivate var named: [String] {
    [file?.path, document].compactMap { $0 } + overlays + [templates, guides].compactMap { $0 }
  }
}

extension Diagnostic.Message {
  fileprivate static func overlap(
    _ kind: OutputKind, _ path: String, _ other: OutputKind, _ otherPath: String
  ) -> Self {
    .init(
      "output-overlap",
      "'\(path)' for \(kind.rawValue) and '\(otherPath)' for \(other.rawValue) are one folder, or "
        + "one is in the other, at least where disks ignore case",
      effect: "nothing is written", help: "give each output a folder of its own")
  }

  fileprivate static func holdsInput(_ folder: String, _ input: String) -> Self {
    .init(
      "output-holds-input",
      "'\(input)', which is read, lies in '\(folder)', which is to be the generator's own",
      effect: "nothing is written", help: "choose another folder for the output")
  }
}
