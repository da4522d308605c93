internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// What the generator wrote into a folder, kept there in a dot file that SwiftPM ignores. It is
/// the proof of ownership: a file that is not in it, or no longer has the digest in it, belongs
/// to somebody else.
///
///     {
///       "generator": "seamstress 0.1.0",
///       "inputs": {
///         "openapi.yaml": "9f86d081…"
///       },
///       "files": {
///         "ACS.Credentials.swift": "60303ae2…",
///         "Client.swift": "fd61a03a…"
///       }
///     }
struct OutputManifest: Equatable {
  static let fileName = ".seamstress-manifest.json"

  var generator: String
  /// File name to digest of each input, in the order they were read.
  var inputs: [Entry] = []
  var files: [Entry] = []
  /// Only while files are being replaced, or after that was interrupted: what they become.
  var pending: [Entry] = []

  struct Entry: Equatable {
    var name: String
    var digest: String
  }

  /// Every digest that a file of ours may have now.
  func digests(of path: String) -> [String] {
    (files + pending).filter { $0.name == path }.map(\.digest)
  }

  var owned: [String: [String]] {
    Dictionary(grouping: files + pending, by: \.name).mapValues { $0.map(\.digest) }
  }
}

extension OutputManifest {
  var text: String {
    var members = ["  \"generator\": \(JSONText.quoted(generator))"]
    members.append(Self.section("inputs", inputs))
    members.append(Self.section("files", files.sorted { $0.name < $1.name }))
    if !pending.isEmpty {
      members.append(Self.section("pending", pending.sorted { $0.name < $1.name }))
    }
    return "{\n" + members.joined(separator: ",\n") + "\n}\n"
  }

  private static func section(_ name: String, _ entries: [Entry]) -> String {
    guard !entries.isEmpty else { return "  \"\(name)\": {}" }
    let lines = entries.map { "    \(JSONText.quoted($0.name)): \"\($0.digest)\"" }
    return "  \"\(name)\": {\n" + lines.joined(separator: ",\n") + "\n  }"
  }

  /// Nil when the file is not a manifest, such as one with conflict marks of a merge in it.
  init?(_ bytes: [UInt8], path: String) {
    let reader = DocumentReader(DiagnosticBag())
    guard let root = reader.read(SourceFile(path: path, bytes: bytes))?.root,
      let generator = root["generator"]?.string, let files = root["files"], files.isObject
    else { return nil }
    self.init(generator: generator)
    inputs = Self.entries(root["inputs"])
    self.files = Self.entries(files)
    pending = Self.entries(root["pending"])
  }

  private static func entries(_ node: Node?) -> [Entry] {
    node?.members.map { Entry(name: $0.name, digest: $0.value.text) } ?? []
  }
}
