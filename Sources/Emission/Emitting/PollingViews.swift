import SeamstressBlueprint

/// How the client asks after what the server does in the background.
enum PollingViews {
  static func source(_ polling: PollingPlan) -> SwiftSource {
    var parts: [SwiftSource] = [
      SwiftSource { $0.method(polling.method) }, .literal(polling.path),
      "id: \(.literal(polling.operation))",
    ]
    if let security = polling.security {
      parts.append("security: \(SwiftSource { $0.security(security) })")
    }
    parts.append("parameter: \(.literal(polling.parameter))")
    let texts: [(SwiftSource, String?)] = [
      ("at", polling.key), ("member", polling.id), ("status", polling.status),
    ]
    parts += texts.compactMap { label, text in text.map { "\(label): \(.literal($0))" } }
    let lists: [(SwiftSource, [String])] = [
      ("pending", polling.pending), ("success", polling.success), ("failure", polling.failure),
    ]
    parts += lists.filter { !$0.1.isEmpty }.map { label, words in
      "\(label): \(SwiftSource { $0.literals(words) })"
    }
    let failures: [(SwiftSource, String?)] = [("code", polling.code), ("message", polling.message)]
    parts += failures.compactMap { label, text in text.map { "\(label): \(.literal($0))" } }
    return SwiftSource { out in
      // By its full name: a document may have a group of that name.
      out.add("SeamstressRuntime.Polling(\n  ")
      out.filled(parts.count, before: 4, indentation: "  ") { $1.add(source: parts[$0]) }
      out.add(")")
    }
  }
}
