package import SeamstressDiagnostics
internal import SeamstressDocuments

/// The files that a run starts from, as they lie on disk.
package struct Inputs: Sendable {
  package var document: SourceFile
  package var overlays: [SourceFile]
  /// Where to write down what else is read.
  package var log: ReadLog?
  /// Whether the product has to have its report, which asks the document once more. A document that
  /// nobody asks any more is freed as soon as everything is planned, before the files take its place.
  package var wantsReport = false

  package init(document: SourceFile, overlays: [SourceFile] = []) {
    self.document = document
    self.overlays = overlays
  }

  /// Reads what the configuration names.
  package init(_ configuration: Configuration) throws(Failure) {
    guard let document = configuration.document else {
      throw Failure(.usage, .noDocument, at: configuration.place())
    }
    self.document = try Self.read(document, at: configuration.place("document"), missing: .file)
    overlays = []
    for (index, overlay) in configuration.overlays.enumerated() {
      let place = configuration.place(ofOverlay: index)
      overlays.append(try Self.read(overlay, at: place, missing: .file))
    }
  }

  /// The same for another document, which no configuration names.
  package func reading(_ document: String) throws(Failure) -> Inputs {
    var inputs = self
    inputs.document = try Self.read(document, at: nil, missing: .file)
    return inputs
  }

  /// What is larger is refused by the reader of documents, with what it has to say.
  private static let limit = DocumentLimits.default.size

  /// Reads a file that is no document; one that is larger is refused here.
  static func bytes(of path: String) throws -> [UInt8] {
    let bytes = try Disk.contents(of: path, limit: limit)
    guard bytes.count <= limit else {
      throw Disk.Failure(action: "read", path: path, code: Disk.Failure.tooLarge)
    }
    return bytes
  }

  /// `missing` is the status of a run that ends because there is no such file.
  static func read(
    _ path: String, at place: (any Located)?, missing: ExitStatus = .usage
  ) throws(Failure) -> SourceFile {
    do {
      guard let status = try Disk.status(path, followingLinks: true) else {
        throw Failure(missing, .missing(path), at: place)
      }
      guard status.kind != .folder else { throw Failure(missing, .isFolder(path), at: place) }
      return SourceFile(path: path, bytes: try Disk.contents(of: path, limit: limit))
    } catch let failure as Disk.Failure {
      throw Failure(failure, at: place)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.file, .unreadable("\(error)"), at: place)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var noDocument: Self {
    .init(
      "no-document", "no OpenAPI document is named",
      help: "write 'document: openapi.yaml' into the configuration, or pass --document")
  }

  fileprivate static func missing(_ path: String) -> Self {
    // An address has become a path in the folder of what names it.
    let isAddress = path.split(separator: "/").contains { $0 == "https:" || $0 == "http:" }
    return .init(
      "file-missing", "'\(path)' does not exist",
      help: isAddress
        ? "the network is never opened: download the document and name its file"
        : NearPath.help(for: path, .file))
  }

  fileprivate static func isFolder(_ path: String) -> Self {
    .init("file-missing", "'\(path)' is a folder, not a file", help: "name a file in it")
  }

  fileprivate static func unreadable(_ reason: String) -> Self {
    .init("file-unreadable", reason)
  }
}
