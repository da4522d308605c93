/// Diagnostics as a SARIF 2.1.0 log (OASIS, 2020), which code hosts and editors show at their lines.
package struct SARIFLog {
  private let version: String
  private let explanation: (String) -> String?

  /// - Parameters:
  ///   - version: of the program.
  ///   - explanation: what an id means; some code hosts show no log whose rules do not say so.
  package init(version: String, explanation: @escaping (String) -> String? = { _ in nil }) {
    self.version = version
    self.explanation = explanation
  }

  package func text(of diagnostics: [Diagnostic]) -> String {
    var sources = SourceLineCache()
    let ids = Set(diagnostics.map(\.message.id)).sorted()
    let rules = ids.map(rule)
    let results = diagnostics.map { result($0, ids, &sources) }
    return """
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
          "tool": { "driver": {
            "name": "seamstress", "version": \(DiagnosticJSON.string(version)),
            "rules": [\(rules.joined(separator: ", "))]
          } },
          "columnKind": "unicodeCodePoints",
          "results": [
      \(results.joined(separator: ",\n"))
          ]
        }]
      }

      """
  }

  private func rule(_ id: String) -> String {
    var members = ["\"id\": \(DiagnosticJSON.string(id))"]
    if let text = explanation(id).map(DiagnosticJSON.string) {
      members += ["shortDescription", "fullDescription", "help"].map {
        "\"\($0)\": { \"text\": \(text) }"
      }
    }
    return "{ " + members.joined(separator: ", ") + " }"
  }

  private func result(
    _ diagnostic: Diagnostic, _ ids: [String], _ sources: inout SourceLineCache
  ) -> String {
    let message = diagnostic.message
    let words = [message.text, message.effect, message.help].compactMap { $0 }
    var members = [
      "\"ruleId\": \(DiagnosticJSON.string(message.id))",
      "\"ruleIndex\": \(ids.firstIndex(of: message.id) ?? 0)",
      "\"level\": \"\(diagnostic.severity.rawValue)\"",
      "\"message\": { \"text\": \(DiagnosticJSON.string(words.joined(separator: "; "))) }",
    ]
    if let span = diagnostic.span {
      members.append("\"locations\": [{ \(place(span, &sources)) }]")
    }
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.map { item in
        let label = DiagnosticJSON.string(item.label)
        return "{ \(place(item.span, &sources)), \"message\": { \"text\": \(label) } }"
      }
      members.append("\"relatedLocations\": [\(related.joined(separator: ", "))]")
    }
    return "      { " + members.joined(separator: ", ") + " }"
  }

  private func place(_ span: SourceSpan, _ sources: inout SourceLineCache) -> String {
    let start = sources.position(of: span.start, in: span.file)
    let end = sources.position(of: span.end, in: span.file)
    return """
      "physicalLocation": { "artifactLocation": { "uri": \(Self.uri(span.file.path)) }, \
      "region": { "startLine": \(start.line), "startColumn": \(start.column), \
      "endLine": \(end.line), "endColumn": \(end.column) } }
      """
  }

  /// A path as a relative reference, or as a `file:` URI (RFC 3986 §4.2, RFC 8089).
  private static func uri(_ path: String) -> String {
    var text = path.utf8.first == UInt8(ascii: "/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "~"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return DiagnosticJSON.string(text)
  }
}
