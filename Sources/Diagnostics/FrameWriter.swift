/// Writes diagnostics for people: a line to click on, the source with carets, what follows from it
/// and what helps.
struct FrameWriter {
  let style: TextStyle
  let width: Int

  func text(of diagnostic: Diagnostic, _ sources: inout SourceLineCache) -> String {
    let severity = diagnostic.severity
    var text = header(diagnostic, &sources)
    var margin = 1
    if let span = diagnostic.span {
      let frame = CodeFrame(span, in: sources.lines(of: span.file), width: width)
      margin = String(frame.lineNumber).count
      text += lines(of: frame, severity)
    }
    text += fact("at", diagnostic.pointer, margin)
    text += fact("effect", diagnostic.message.effect, margin)
    text += fact("help", diagnostic.message.help, margin)
    for related in diagnostic.related { text += note(related, &sources) }
    return text
  }

  private func header(_ diagnostic: Diagnostic, _ sources: inout SourceLineCache) -> String {
    let name = style.paint(diagnostic.severity.rawValue + ":", .of(diagnostic.severity))
    let words = style.paint(TerminalText.escaped(diagnostic.message.text), .bold)
    let id = style.paint("[\(TerminalText.escaped(diagnostic.message.id))]", .dim)
    return "\(place(diagnostic.span, &sources))\(name) \(words) \(id)\n"
  }

  private func note(_ related: Diagnostic.Related, _ sources: inout SourceLineCache) -> String {
    let name = style.paint("note:", .of(.note))
    let frame = CodeFrame(related.span, in: sources.lines(of: related.span.file), width: width)
    let start = "\(place(related.span, &sources))\(name) \(TerminalText.escaped(related.label))\n"
    return start + lines(of: frame, .note)
  }

  private func place(_ span: SourceSpan?, _ sources: inout SourceLineCache) -> String {
    guard let span else { return "" }
    let position = sources.lines(of: span.file).position(of: span.start)
    let path = TerminalText.escaped(span.file.path)
    return style.paint("\(path):\(position.line):\(position.column):", .bold) + " "
  }

  private func lines(of frame: CodeFrame, _ severity: Diagnostic.Severity) -> String {
    let number = String(frame.lineNumber)
    let gap = String(repeating: " ", count: number.count)
    let code = frame.code.isEmpty ? "" : " " + frame.code
    return style.paint("\(gap) |", .gutter) + "\n"
      + style.paint("\(number) |", .gutter) + code + "\n"
      + style.paint("\(gap) |", .gutter) + " " + style.paint(frame.underline, .of(severity)) + "\n"
  }

  private func fact(_ name: String, _ text: String?, _ margin: Int) -> String {
    guard let text else { return "" }
    let gap = String(repeating: " ", count: margin)
    return style.paint("\(gap) =", .gutter) + " \(name): \(TerminalText.escaped(text))\n"
  }
}
