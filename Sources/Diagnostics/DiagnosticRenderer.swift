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
  /// Where somebody asked last.
  private var last: [SourceFile: (offset: Int, position: SourcePosition)] = [:]

  package init() {}

  package mutating func lines(of file: SourceFile) -> SourceLines {
    if let lines = known[file] { return lines }
    let lines = SourceLines(file)
    known[file] = lines
    return lines
  }

  /// The position of an offset. Places mostly follow each other, so that in a file of one long line
  /// each is counted from the last one on.
  package mutating func position(of offset: Int, in file: SourceFile) -> SourcePosition {
    let lines = lines(of: file)
    var position: SourcePosition
    if let (start, before) = last[file], before.column > 1, start <= offset,
      offset <= file.bytes.count,
      lines.line(of: offset) == before.line
    {
      position = before
      position.column += file.bytes[start..<offset].lazy.filter { $0 & 0xC0 != 0x80 }.count
    } else {
      position = lines.position(of: offset)
    }
    last[file] = (offset, position)
    return position
  }
}
