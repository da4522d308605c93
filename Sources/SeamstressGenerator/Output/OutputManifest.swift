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
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256 + 160 * (inputs.count + files.count + pending.count))
    JSONText.add("{\n  \"generator\": \(JSONText.quoted(generator)),\n", to: &bytes)
    Self.add("inputs", inputs, to: &bytes)
    JSONText.add(",\n", to: &bytes)
    Self.add("files", files.sorted { $0.name < $1.name }, to: &bytes)
    if !pending.isEmpty {
      JSONText.add(",\n", to: &bytes)
      Self.add("pending", pending.sorted { $0.name < $1.name }, to: &bytes)
    }
    JSONText.add("\n}\n", to: &bytes)
    return bytes
  }

  private static func add(_ name: String, _ entries: [Entry], to bytes: inout [UInt8]) {
    JSONText.add("  \"\(name)\": {", to: &bytes)
    for (index, entry) in entries.enumerated() {
      JSONText.add(index == 0 ? "\n    " : ",\n    ", to: &bytes)
      JSONText.add(quoted: entry.name, to: &bytes)
      JSONText.add(": ", to: &bytes)
      JSONText.add(quoted: entry.digest, to: &bytes)
    }
    JSONText.add(entries.isEmpty ? "}" : "\n  }", to: &bytes)
  }

  /// Nil when the file is not a manifest, such as one with conflict marks of a merge in it.
  init?(_ bytes: [UInt8], path: String) {
    let reader = DocumentReader(DiagnosticBag())
    guard let document = reader.read(SourceFile(path: path, bytes: bytes)) else { return nil }
    defer { document.discard() }
    let root = document.root
    guard let generator = root["generator"]?.string, let files = root["files"], files.isObject
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
