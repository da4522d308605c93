import Foundation
import SeamstressDiagnostics
import SeamstressEmission
import SeamstressGenerator
import Testing

/// A folder `Cases/<topic>/<case>` with a document and what becomes of it:
///
///     openapi.yaml
///     seamstress.yaml         optional: how to generate
///     expected/               the files, and diagnostics.txt if there is something to say
struct EndToEndCase: CustomTestStringConvertible {
  struct Unusable: Error {
    var diagnostics: String
  }

  let name: String
  let folder: URL

  var testDescription: String { name }
  var expectedFolder: URL { folder.appending(path: "expected") }

  /// All cases, in the order of their names.
  static let all: [EndToEndCase] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    return names(in: root).flatMap { topic in
      names(in: root.appending(path: topic)).map { name in
        EndToEndCase(
          name: "\(topic)/\(name)", folder: root.appending(path: topic).appending(path: name))
      }
    }
  }()

  private static func names(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Runs the whole pipeline: file names below `expected` with their text.
  func generate() throws -> [String: String] {
    let bag = DiagnosticBag()
    let document = try source("openapi.yaml")
    let written = try source("seamstress.yaml").flatMap(ConfigurationReader(bag).read)
    var configuration = written ?? Configuration()
    // A case that asks for other outputs finds each below the name of its kind.
    if configuration.outputs.kinds.isEmpty { configuration.outputs.sdk = "sdk" }
    guard let document,
      let product = try Pipeline().generate(configuration, Inputs(document: document), bag)
    else { throw Unusable(diagnostics: text(bag)) }
    var files: [String: String] = [:]
    for output in product.outputs {
      let folder = output.kind == .sdk ? "" : "\(output.kind.rawValue)/"
      for file in output.files {
        files[folder + file.path] = String(decoding: file.contents, as: UTF8.self)
      }
    }
    if !bag.diagnostics.isEmpty { files["diagnostics.txt"] = text(bag) }
    return files
  }

  private func text(_ bag: DiagnosticBag) -> String {
    DiagnosticRenderer(.plain).render(bag.diagnostics)
  }

  private func source(_ name: String) throws -> SourceFile? {
    let url = folder.appending(path: name)
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    return SourceFile(path: name, bytes: Array(try Data(contentsOf: url)))
  }
}

// MARK: Goldens

extension EndToEndCase {
  func expected() throws -> [String: String] {
    var files: [String: String] = [:]
    let names = FileManager.default.enumerator(atPath: expectedFolder.path)
    while let name = names?.nextObject() as? String {
      guard name.hasSuffix(".swift") || name.hasSuffix(".txt") else { continue }
      files[name] = try String(contentsOf: expectedFolder.appending(path: name), encoding: .utf8)
    }
    return files
  }

  func record(_ files: [String: String]) throws {
    try? FileManager.default.removeItem(at: expectedFolder)
    for (name, text) in files {
      let url = expectedFolder.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }
}
