/// Writes a diagnostic as a workflow command of GitHub Actions, which shows it at its line in a
/// pull request:
///
///     ::error file=api.yaml,line=9,col=3,title=duplicate-key::the key 'Pet' is written twice
enum GitHubAnnotation {
  static func text(of diagnostic: Diagnostic, _ sources: inout SourceLineCache) -> String {
    var properties: [String] = []
    if let span = diagnostic.span {
      let start = sources.position(of: span.start, in: span.file)
      let end = sources.position(of: span.end, in: span.file)
      properties += ["file=" + property(span.file.path), "line=\(start.line)"]
      properties += ["endLine=\(end.line)", "col=\(start.column)"]
      // GitHub refuses an end column on another line.
      if end.line == start.line { properties.append("endColumn=\(end.column)") }
    }
    properties.append("title=" + property(diagnostic.message.id))
    let list = properties.joined(separator: ",")
    return "::\(command(diagnostic.severity)) \(list)::\(data(message(diagnostic, &sources)))\n"
  }

  private static func command(_ severity: Diagnostic.Severity) -> String {
    severity == .note ? "notice" : severity.rawValue
  }

  private static func message(
    _ diagnostic: Diagnostic, _ sources: inout SourceLineCache
  ) -> String {
    var lines = [diagnostic.message.text]
    if let pointer = diagnostic.pointer { lines.append("at: " + pointer) }
    if let effect = diagnostic.message.effect { lines.append("effect: " + effect) }
    if let help = diagnostic.message.help { lines.append("help: " + help) }
    for related in diagnostic.related {
      let place = sources.lines(of: related.span.file).position(of: related.span.start)
      lines.append("\(related.span.file.path):\(place.line):\(place.column): \(related.label)")
    }
    return lines.map(TerminalText.escaped).joined(separator: "\n")
  }

  private static func data(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }
    .joined()
  }

  private static func property(_ text: String) -> String {
    data(TerminalText.escaped(text)).unicodeScalars.map { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: String(scalar)
      }
    }
    .joined()
  }
}
