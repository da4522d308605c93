internal import SeamstressDiagnostics

struct DiagnosticText {
  let diagnostic: Diagnostic
  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  var plain: String {
    let message = diagnostic.message
    var lines = ["\(place)\(diagnostic.severity.rawValue): \(message.text) [\(message.id)]"]
    if let effect = message.effect { lines.append("  effect: \(effect)") }
    if let help = message.help { lines.append("  help: \(help)") }
    return lines.joined(separator: "\n")
  }

  var json: String { "{}" }

  private var place: String {
    guard let span = diagnostic.span else { return "" }
    let before = span.file.bytes.prefix(span.start)
    let line = before.filter { $0 == 0x0A }.count + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return "\(span.file.path):\(line):\(span.start - start + 1): "
  }
}
