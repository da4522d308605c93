/// Turns diagnostics into text.
///
///     api.yaml:9:3: error: the key 'Pet' is written twice in one object [duplicate-key]
///       |
///     9 |   Pet: {}
///       |   ^^^
///       = at: #/components/schemas/Pet
///       = help: rename one of them or join their contents
///     api.yaml:4:3: note: first written here
package struct DiagnosticRenderer {
  package let format: DiagnosticFormat
  /// How many columns of a source line are shown.
  package let width: Int

  package init(_ format: DiagnosticFormat, width: Int = 100) {
    self.format = format
    self.width = max(20, width)
  }

  /// All of them, each ending in a line break; empty if there are none, `[]` in JSON.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    var sources = SourceLineCache()
    switch format {
    case .plain, .colour:
      let writer = FrameWriter(style: format == .colour ? .ansi : .none, width: width)
      return diagnostics.map { writer.text(of: $0, &sources) }.joined()
    case .github:
      return diagnostics.map { GitHubAnnotation.text(of: $0, &sources) }.joined()
    case .json:
      let objects = diagnostics.map { "  " + DiagnosticJSON.text(of: $0, &sources) }
      return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }
  }
}

/// The lines of the files that a run's diagnostics name, each found once.
package struct SourceLineCache {
  private var known: [SourceFile: SourceLines] = [:]

  package init() {}

  package mutating func lines(of file: SourceFile) -> SourceLines {
    if let lines = known[file] { return lines }
    let lines = SourceLines(file)
    known[file] = lines
    return lines
  }

  package mutating func position(of offset: Int, in file: SourceFile) -> SourcePosition {
    lines(of: file).position(of: offset)
  }
}
