internal import SeamstressDocuments

extension RunNote {
  var json: String {
    """
    {
    "sources": \(Self.list(sources)),
    "templates": \(JSONText.list(templates)),
    "outputs": [\(outputs.map(Self.object).joined(separator: ", "))],
    "coverage": \(coverage.json),
    "diagnostics": [
    \(diagnostics.map(\.json).joined(separator: ",\n"))
    ]
    }

    """
  }

  private static func object(_ output: Output) -> String {
    "{ \"kind\": \(JSONText.quoted(output.kind.rawValue)), \"files\": \(list(output.files)) }"
  }

  private static func list(_ files: [File]) -> String {
    let rows = files.map {
      "{ \"path\": \(JSONText.quoted($0.path)), \"digest\": \"\($0.digest)\" }"
    }
    return "[\n" + rows.joined(separator: ",\n") + "\n]"
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
      outputs.append(Output(kind: kind, files: Self.files(files)))
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
