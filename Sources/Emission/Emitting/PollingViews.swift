import SeamstressBlueprint

/// How the client asks after what the server does in the background.
enum PollingViews {
  static func source(_ polling: PollingPlan) -> SwiftSource {
    var parts: [SwiftSource] = [
      MethodViews.method(polling.method), .literal(polling.path),
      "id: \(.literal(polling.operation))",
    ]
    if let security = polling.security { parts.append("security: \(MethodViews.source(security))") }
    parts.append("parameter: \(.literal(polling.parameter))")
    let texts: [(SwiftSource, String?)] = [
      ("at", polling.key), ("member", polling.id), ("status", polling.status),
    ]
    parts += texts.compactMap { label, text in text.map { "\(label): \(.literal($0))" } }
    let lists: [(SwiftSource, [String])] = [
      ("pending", polling.pending), ("success", polling.success), ("failure", polling.failure),
    ]
    parts += lists.filter { !$0.1.isEmpty }.map { label, words in "\(label): \(list(words))" }
    let failures: [(SwiftSource, String?)] = [("code", polling.code), ("message", polling.message)]
    parts += failures.compactMap { label, text in text.map { "\(label): \(.literal($0))" } }
    // By its full name: a document may have a group of that name.
    return "SeamstressRuntime.Polling(\n  \(Layout.filled(parts, before: 4, indentation: "  ")))"
  }

  private static func list(_ words: [String]) -> SwiftSource {
    "[\(.joined(words.map { .literal($0) }, by: ", "))]"
  }
}
