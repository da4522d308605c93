internal import SeamstressBlueprint
internal import SeamstressDocuments
internal import SeamstressSamples

/// The samples of an operation in tabs: Swift first, then cURL and the command line, then those of
/// other languages that the description brings itself.
struct SampleSection {
  let client: String

  func primary(_ samples: [Sample], _ operation: OperationPlan) -> [Block] {
    guard let sample = samples.first else { return [] }
    var tabs = tabs(sample, summary: sample.summary)
    tabs += foreign(operation)
    return tabs.isEmpty ? [] : [.tabs(tabs)]
  }

  func others(_ samples: [Sample]) -> [Block] {
    guard samples.count > 1 else { return [] }
    var blocks: [Block] = [.heading(2, "Examples")]
    for (number, sample) in samples.enumerated().dropFirst() {
      let title = sample.title ?? "Example \(number + 1)"
      blocks.append(.heading(3, [.text(title)], anchor: "example-\(number + 1)"))
      if let summary = sample.summary { blocks += TextReader(summary, headingLevel: 4).blocks }
      blocks.append(.tabs(tabs(sample, summary: nil)))
    }
    return blocks
  }

  private func tabs(_ sample: Sample, summary: String?) -> [Block.Tab] {
    let program = client.lowercased()
    let rows: [(String, String, Sample.Snippet?)] = [
      ("Swift", "swift", sample.swift), ("cURL", "curl", sample.curl),
      ("\(client) CLI", "\(program)_cli", sample.commandLine),
    ]
    return rows.compactMap { title, language, snippet in
      snippet.map { tab(title, language, $0, summary: summary) }
    }
  }

  private func tab(
    _ title: String, _ language: String, _ snippet: Sample.Snippet, summary: String?
  ) -> Block.Tab {
    var blocks = summary.map { TextReader($0, headingLevel: 4).blocks } ?? []
    blocks += [.paragraph([.strong([.text("Code:")])]), .code(language: language, snippet.code)]
    if !snippet.output.isEmpty {
      let isJSON = ["{", "["].contains(snippet.output.first)
      let shown = language == "swift" && isJSON ? "json" : language
      blocks += [
        .paragraph([.strong([.text("Output:")])]), .code(language: shown, snippet.output),
      ]
    }
    return Block.Tab(title: title, blocks: blocks)
  }

  /// Samples of other languages in the description (`x-codeSamples`).
  private func foreign(_ operation: OperationPlan) -> [Block.Tab] {
    let source = operation.source?.node ?? operation.node
    return (source["x-codeSamples"]?.elements ?? source["x-code-samples"]?.elements)?
      .compactMap { node in
        guard let language = node["lang"]?.string?.lowercased(), let code = node["source"]?.string,
          let title = Self.languages[language]
        else { return nil }
        return Block.Tab(title: title, blocks: [.code(language: language, code)])
      } ?? []
  }

  private static let languages = [
    "javascript": "JavaScript", "js": "JavaScript", "typescript": "TypeScript", "ts": "TypeScript",
    "python": "Python", "ruby": "Ruby", "php": "PHP", "csharp": "C#", "c#": "C#", "java": "Java",
    "go": "Go", "kotlin": "Kotlin", "rust": "Rust",
  ]
}
