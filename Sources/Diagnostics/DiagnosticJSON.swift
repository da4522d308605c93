/// Writes a diagnostic as one JSON object on one line, for other programs.
enum DiagnosticJSON {
  static func text(of diagnostic: Diagnostic, _ sources: inout SourceLineCache) -> String {
    var members = [
      member("severity", diagnostic.severity.rawValue), member("id", diagnostic.message.id),
      member("message", diagnostic.message.text),
    ]
    if let effect = diagnostic.message.effect { members.append(member("effect", effect)) }
    if let help = diagnostic.message.help { members.append(member("help", help)) }
    if let pointer = diagnostic.pointer { members.append(member("pointer", pointer)) }
    if let span = diagnostic.span { members += place(span, &sources) }
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.map { item in
        object([member("label", item.label)] + place(item.span, &sources))
      }
      members.append("\"related\": [" + related.joined(separator: ", ") + "]")
    }
    return object(members)
  }

  private static func place(_ span: SourceSpan, _ sources: inout SourceLineCache) -> [String] {
    let start = sources.position(of: span.start, in: span.file)
    let end = sources.position(of: span.end, in: span.file)
    return [
      member("path", span.file.path), "\"line\": \(start.line)", "\"column\": \(start.column)",
      "\"endLine\": \(end.line)", "\"endColumn\": \(end.column)", "\"offset\": \(span.start)",
      "\"length\": \(span.end - span.start)",
    ]
  }

  private static func object(_ members: [String]) -> String {
    "{" + members.joined(separator: ", ") + "}"
  }

  private static func member(_ name: String, _ text: String) -> String {
    "\"\(name)\": \(string(text))"
  }

  static func string(_ text: String) -> String {
    "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      guard TerminalText.isUnsafe(scalar) else { return String(scalar) }
      return String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
      .joined()
    }
  }
}
