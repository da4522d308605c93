internal import SeamstressDiagnostics
internal import SeamstressDocuments

/// A diagnostic as it can be put away: its places name files by path.
struct NotedDiagnostic {
  fileprivate struct Place {
    var path: String
    var start: Int
    var end: Int
  }

  private var severity: Diagnostic.Severity
  private var message: Diagnostic.Message
  private var pointer: String?
  private var place: Place?
  private var related: [(place: Place, label: String)]

  /// Nil if it is about a file that is not among those that the run is known to have read.
  init?(_ diagnostic: Diagnostic, among files: [SourceFile]) {
    let spans = [diagnostic.span].compactMap { $0 } + diagnostic.related.map(\.span)
    guard spans.allSatisfy({ span in files.contains { $0.path == span.file.path } }) else {
      return nil
    }
    severity = diagnostic.severity
    message = diagnostic.message
    pointer = diagnostic.pointer
    place = diagnostic.span.map(Place.init)
    related = diagnostic.related.map { (Place($0.span), $0.label) }
  }

  func diagnostic(among files: [SourceFile]) -> Diagnostic? {
    let span = place.flatMap { $0.span(among: files) }
    guard place == nil || span != nil else { return nil }
    let related = related.compactMap { item in
      item.place.span(among: files).map { Diagnostic.Related($0, item.label) }
    }
    return Diagnostic(severity, message, span: span, pointer: pointer, related: related)
  }
}

extension NotedDiagnostic {
  var json: String {
    var members = [("severity", severity.rawValue), ("id", message.id), ("text", message.text)]
    if let effect = message.effect { members.append(("effect", effect)) }
    if let help = message.help { members.append(("help", help)) }
    if let pointer { members.append(("pointer", pointer)) }
    var parts = members.map { "\"\($0.0)\": \(JSONText.quoted($0.1))" }
    if let place { parts.append("\"place\": \(place.json(label: nil))") }
    parts.append(
      "\"related\": [\(related.map { $0.place.json(label: $0.label) }.joined(separator: ", "))]")
    return "{ \(parts.joined(separator: ", ")) }"
  }

  init?(_ node: Node) {
    guard let severity = (node["severity"]?.text).flatMap(Diagnostic.Severity.init),
      let id = node["id"]?.text, let text = node["text"]?.text
    else { return nil }
    self.severity = severity
    message = .init(id, text, effect: node["effect"]?.text, help: node["help"]?.text)
    pointer = node["pointer"]?.text
    place = node["place"].flatMap(Place.init)
    related =
      node["related"]?.elements.compactMap { item in
        Place(item).map { ($0, item["label"]?.text ?? "") }
      } ?? []
  }
}

extension NotedDiagnostic.Place {
  fileprivate init(_ span: SourceSpan) {
    self.init(path: span.file.path, start: span.start, end: span.end)
  }

  fileprivate init?(_ node: Node) {
    guard let path = node["path"]?.text, let start = node["start"].flatMap({ Int($0.text) }),
      let end = node["end"].flatMap({ Int($0.text) })
    else { return nil }
    self.init(path: path, start: start, end: end)
  }

  fileprivate func json(label: String?) -> String {
    let label = label.map { ", \"label\": \(JSONText.quoted($0))" } ?? ""
    return "{ \"path\": \(JSONText.quoted(path)), \"start\": \(start), \"end\": \(end)\(label) }"
  }

  fileprivate func span(among files: [SourceFile]) -> SourceSpan? {
    files.first { $0.path == path }.map { SourceSpan(file: $0, start: start, end: end) }
  }
}
