internal import SeamstressDocuments

extension RunNote {
  var json: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4096 + 128 * outputs.reduce(sources.count) { $0 + $1.files.count })
    JSONText.add("{\n\"sources\": ", to: &bytes)
    Self.add(sources, to: &bytes)
    JSONText.add(",\n\"templates\": \(JSONText.list(templates)),\n\"outputs\": [", to: &bytes)
    for (index, output) in outputs.enumerated() {
      if index > 0 { JSONText.add(", ", to: &bytes) }
      Self.add(output, to: &bytes)
    }
    JSONText.add("],\n\"coverage\": \(coverage.json),\n\"diagnostics\": [\n", to: &bytes)
    JSONText.add(diagnostics.map(\.json).joined(separator: ",\n"), to: &bytes)
    JSONText.add("\n]\n}\n", to: &bytes)
    return bytes
  }

  private static func add(_ output: Output, to bytes: inout [UInt8]) {
    let kind = JSONText.quoted(output.kind.rawValue)
    JSONText.add(
      "{ \"kind\": \(kind), \"sources\": \(JSONText.list(output.sources)), \"files\": ", to: &bytes)
    add(output.files, to: &bytes)
    JSONText.add(" }", to: &bytes)
  }

  private static func add(_ files: [File], to bytes: inout [UInt8]) {
    JSONText.add("[\n", to: &bytes)
    for (index, file) in files.enumerated() {
      JSONText.add(index == 0 ? "{ \"path\": " : ",\n{ \"path\": ", to: &bytes)
      JSONText.add(quoted: file.path, to: &bytes)
      JSONText.add(", \"digest\": ", to: &bytes)
      JSONText.add(quoted: file.digest, to: &bytes)
      JSONText.add(" }", to: &bytes)
    }
    JSONText.add("\n]", to: &bytes)
  }

  /// Nil for what is no note.
  init?(_ root: Node) {
    guard let sources = root["sources"].map(Self.files), let coverage = Coverage(root["coverage"])
    else { return nil }
    self.sources = sources
    self.coverage = coverage
    templates = root["templates"]?.elements.map(\.text) ?? []
    diagnostics = root["diagnostics"]?.elements.compactMap(NotedDiagnostic.init) ?? []
    outputs = []
    guard let made = root["outputs"]?.elements else { return nil }
    for node in made {
      guard let kind = (node["kind"]?.text).flatMap(OutputKind.init), let files = node["files"]
      else { return nil }
      let sources = node["sources"]?.elements.map(\.text) ?? []
      outputs.append(Output(kind: kind, files: Self.files(files), sources: sources))
    }
  }

  private static func files(_ node: Node) -> [File] {
    node.elements.map { File(path: $0["path"]?.text ?? "", digest: $0["digest"]?.text ?? "") }
  }
}

extension Coverage {
  fileprivate init?(_ node: Node?) {
    guard let node, let operations = Count(node["operations"]), let schemas = Count(node["schemas"])
    else { return nil }
    self.init()
    self.operations = operations
    self.schemas = schemas
    skipped = node["skipped"]?.elements.map(Item.init) ?? []
    degraded = node["degraded"]?.elements.map(Item.init) ?? []
  }
}

extension Coverage.Count {
  fileprivate init?(_ node: Node?) {
    guard let generated = node?["generated"].flatMap({ Int($0.text) }),
      let total = node?["total"].flatMap({ Int($0.text) })
    else { return nil }
    self.init(generated, of: total)
  }
}

extension Coverage.Item {
  fileprivate init(_ node: Node) {
    self.init(pointer: node["pointer"]?.text ?? "", reason: node["reason"]?.text ?? "")
  }
}
